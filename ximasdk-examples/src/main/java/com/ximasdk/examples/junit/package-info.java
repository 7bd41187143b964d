// SPDX-License-Identifier: Apache-2.0
/**
 * The simulated tenant in tests with JUnit Jupiter, from version 5.10 on: {@link
 * com.ximasdk.examples.junit.SimulatedTenantExtension}. JUnit itself is the adopter's.
 *
 * @since 0.1.0
 */
@NullMarked
package com.ximasdk.examples.junit;

import org.jspecify.annotations.NullMarked;
