// SPDX-License-Identifier: Apache-2.0
@NullMarked
package com.ximasdk.examples.learn.sample;

import org.jspecify.annotations.NullMarked;
