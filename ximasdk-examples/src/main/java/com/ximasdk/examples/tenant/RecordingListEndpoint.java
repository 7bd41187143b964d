// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of recordings in a window: those that start in it, both ends included. */
final class RecordingListEndpoint implements Endpoint {
  private static final String PATH = "/rest/api/v2/recordings";

  private final RecordingStore recordings;

  RecordingListEndpoint(RecordingStore recordings) {
    this.recordings = recordings;
  }

  @Override
  public Optional<Operation> operation(TenantRequest request) {
    return request.isGet(PATH) ? Optional.of(Operation.RECORDINGS) : Optional.empty();
  }

  @Override
  public Answer answer(TenantRequest request) {
    Instant from = time(request, "startTime");
    Instant to = time(request, "endTime");
    if (from == null || to == null) {
      return Answer.error(
          400,
          "startTime and endTime are required, as ISO 8601 with offset, percent-encoded, such as"
              + " 2022-09-10T23:59:59.000-06:00.");
    }
    if (from.isAfter(to)) {
      return Answer.error(400, "startTime is after endTime.");
    }
    return Answer.json(
        recordings.listed(from, to).stream().map(SimulatedRecording::fields).toList());
  }

  private static @Nullable Instant time(TenantRequest request, String name) {
    try {
      return request.query(name).map(text -> OffsetDateTime.parse(text).toInstant()).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
