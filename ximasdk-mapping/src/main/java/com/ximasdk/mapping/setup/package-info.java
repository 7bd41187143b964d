// SPDX-License-Identifier: Apache-2.0
/** What the check of a tenant's set-up needs to know of the mappings. */
@NullMarked
package com.ximasdk.mapping.setup;

import org.jspecify.annotations.NullMarked;
