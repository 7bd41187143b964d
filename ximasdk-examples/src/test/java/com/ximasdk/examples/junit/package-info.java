// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.examples.junit;

import org.jspecify.annotations.NullMarked;
