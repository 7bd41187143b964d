// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.PendingWaits;
import com.ximasdk.settings.RetryLimits;
import com.ximasdk.settings.TimeLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What all calls of one transport share.
 *
 * @param http gives the HTTP client, or throws once the transport is closed. The platform's pooled
 *     connections keep hold of the calls that they carried last; were the client within their
 *     reach, its thread would not end.
 */
record Wiring(
    Supplier<HttpClient> http,
    URI origin,
    Supplier<AuthenticationKey> key,
    TimeLimits limits,
    RetryLimits retries,
    PendingWaits pendingWaits,
    Events events,
    Timing timing,
    Turnstile turnstile,
    Executor executor,
    DoubleSupplier random) {
  static final String USER_AGENT = "ximasdk";
}
