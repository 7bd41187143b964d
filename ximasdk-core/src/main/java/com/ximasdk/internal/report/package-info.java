// SPDX-License-Identifier: Apache-2.0
/** How the rows of a report are found in JSON and in spreadsheets. */
@NullMarked
package com.ximasdk.internal.report;

import org.jspecify.annotations.NullMarked;
