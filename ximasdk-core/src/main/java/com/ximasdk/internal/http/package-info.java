// SPDX-License-Identifier: Apache-2.0
/**
 * The one pipeline under all services: authenticate, wait for the tenant's turn, send, limit the
 * time, judge the status, read. Retries, waits, deadlines and redaction exist here and nowhere
 * else, for blocking and asynchronous calls alike.
 */
@NullMarked
package com.ximasdk.internal.http;

import org.jspecify.annotations.NullMarked;
