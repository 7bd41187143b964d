// SPDX-License-Identifier: Apache-2.0
/**
 * Historical reports: what is asked for, and their rows read by heading, whether they come as JSON
 * from the API or as a downloaded spreadsheet.
 */
@NullMarked
package com.ximasdk.report;

import org.jspecify.annotations.NullMarked;
