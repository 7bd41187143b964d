// SPDX-License-Identifier: Apache-2.0
/** Shows the programs at work against a simulated tenant. */
@NullMarked
package com.ximasdk.examples.demo;

import org.jspecify.annotations.NullMarked;
