// SPDX-License-Identifier: Apache-2.0
/** The commands of historical reports. */
@NullMarked
package com.ximasdk.examples.report;

import org.jspecify.annotations.NullMarked;
