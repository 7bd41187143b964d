// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.Workers;
import com.ximasdk.recording.Recordings;
import java.time.Clock;

/**
 * What a feed runs on.
 *
 * @param release ends it, where it is the feed's own
 */
record OwnCarrier(Carrier carrier, Runnable release) {
  static OwnCarrier given(Carrier carrier) {
    return new OwnCarrier(PatientExecutor.on(carrier), () -> {});
  }

  /**
   * That of the client whose recordings they are; one of the feed's own if they are no client's.
   */
  static OwnCarrier of(Recordings recordings) {
    if (recordings instanceof Carrier.Owner client) {
      return given(client.carrier());
    }
    Workers workers = new Workers();
    SystemTiming timing = new SystemTiming(Clock.systemUTC(), workers);
    return new OwnCarrier(
        PatientExecutor.on(new Carrier(timing, workers, workers)),
        () -> {
          timing.close();
          workers.close();
        });
  }
}
