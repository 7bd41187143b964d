// SPDX-License-Identifier: Apache-2.0
/**
 * Requests to a tenant and its answers as they came, also where core cannot read them. Reading
 * alone, counted beforehand, and within the tenant's limits.
 */
@NullMarked
package com.ximasdk.examples.learn.exchange;

import org.jspecify.annotations.NullMarked;
