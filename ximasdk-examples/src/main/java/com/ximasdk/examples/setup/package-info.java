// SPDX-License-Identifier: Apache-2.0
/** The check of a tenant's set-up against the integration guide. */
@NullMarked
package com.ximasdk.examples.setup;

import org.jspecify.annotations.NullMarked;
