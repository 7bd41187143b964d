// SPDX-License-Identifier: Apache-2.0
/** What has to be known about a tenant before anything is sent to it. */
@NullMarked
package com.ximasdk.settings;

import org.jspecify.annotations.NullMarked;
