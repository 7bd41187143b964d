// SPDX-License-Identifier: Apache-2.0
/**
 * Finds out on a live tenant what the vendor does not document: a question a class, an answer a
 * setting.
 */
@NullMarked
package com.ximasdk.examples.learn;

import org.jspecify.annotations.NullMarked;
