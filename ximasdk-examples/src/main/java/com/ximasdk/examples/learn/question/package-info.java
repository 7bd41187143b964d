// SPDX-License-Identifier: Apache-2.0
/**
 * What is asked of a tenant: each question is a class, which looks at answers and names the setting
 * that they decide. A new one takes a line in {@code Questions}.
 */
@NullMarked
package com.ximasdk.examples.learn.question;

import org.jspecify.annotations.NullMarked;
