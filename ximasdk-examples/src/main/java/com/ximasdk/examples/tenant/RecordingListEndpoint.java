// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of recordings in a window, as {@link ListForm} and {@link RecordingForm} have it. */
final class RecordingListEndpoint implements Endpoint {
  private static final String PATH = "/rest/api/v2/recordings";

  private final TenantStore store;
  private final ListForm lists;
  private final RecordingForm form;
  private final Clock clock;

  RecordingListEndpoint(TenantStore store, TenantDialect dialect, Clock clock) {
    this.store = store;
    this.lists = dialect.lists();
    this.form = dialect.recordings();
    this.clock = clock;
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
    if (!lists.takes(from, to)) {
      return Answer.error(
          400, "The window is longer than " + lists.longestWindow().toHours() + " hours.");
    }
    Instant now = clock.instant();
    return Answer.json(
        lists.listed(store.assigned(), from, to).stream()
            .map(one -> form.fields(one, store.call(one.callKey()).orElse(null), now))
            .toList());
  }

  private static @Nullable Instant time(TenantRequest request, String name) {
    try {
      return request.query(name).map(text -> OffsetDateTime.parse(text).toInstant()).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
