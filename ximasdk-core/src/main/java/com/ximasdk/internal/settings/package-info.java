// SPDX-License-Identifier: Apache-2.0
/** How settings are checked and read. Open to the validator, which makes the checks. */
@NullMarked
package com.ximasdk.internal.settings;

import org.jspecify.annotations.NullMarked;
