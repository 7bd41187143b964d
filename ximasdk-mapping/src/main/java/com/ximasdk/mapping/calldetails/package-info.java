// SPDX-License-Identifier: Apache-2.0
/** Call details for recordings, out of the rows of a call report. */
@NullMarked
package com.ximasdk.mapping.calldetails;

import org.jspecify.annotations.NullMarked;
