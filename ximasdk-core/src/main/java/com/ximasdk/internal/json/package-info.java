// SPDX-License-Identifier: Apache-2.0
/** The tolerant reading of JSON: members, numbers, durations and times, once for all services. */
@NullMarked
package com.ximasdk.internal.json;

import org.jspecify.annotations.NullMarked;
