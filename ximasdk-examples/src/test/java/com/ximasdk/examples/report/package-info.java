// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.examples.report;

import org.jspecify.annotations.NullMarked;
