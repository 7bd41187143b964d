// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.internal.http.SafeClients;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a check of the set-up is given beside the settings.
 *
 * @param audio looks into audio, if there is who can
 * @param wfm reads values for WFM, if there is who can
 * @param metric the name or id of the realtime metric of agents' states
 * @param limit how long one operation may take, retries and waits included
 * @param http the HTTP client, if it is not to be the library's own
 * @param clock the time of day
 */
record HandIns(
    Optional<AudioCheck> audio,
    Optional<WfmReading> wfm,
    String metric,
    Duration limit,
    Optional<HttpClient> http,
    Clock clock) {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  static final HandIns NONE =
      new HandIns(
          Optional.empty(),
          Optional.empty(),
          "Agent State",
          Duration.ofSeconds(30),
          Optional.empty(),
          Clock.systemUTC());

  HandIns withAudio(AudioCheck check) {
    return new HandIns(Optional.of(check), wfm, metric, limit, http, clock);
  }

  HandIns withWfm(WfmReading reading) {
    return new HandIns(audio, Optional.of(reading), metric, limit, http, clock);
  }

  HandIns withMetric(String nameOrId) {
    return new HandIns(audio, wfm, nameOrId, limit, http, clock);
  }

  HandIns withLimit(Duration total) {
    return new HandIns(audio, wfm, metric, total, http, clock);
  }

  HandIns withHttp(HttpClient client) {
    return new HandIns(audio, wfm, metric, limit, Optional.of(client), clock);
  }

  HandIns withClock(Clock timeOfDay) {
    return new HandIns(audio, wfm, metric, limit, http, timeOfDay);
  }

  TimeLimits limits() {
    return TimeLimits.DEFAULTS.withConnect(CONNECT).withTotal(limit);
  }

  /** A client of one's own, that goes where the library's own go. */
  static HttpClient ownClient() {
    return SafeClients.builder().connectTimeout(CONNECT).build();
  }
}
