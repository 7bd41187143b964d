// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.time.Steps;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.Recordings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Asks the tenant for a slice: the span with its margin, then what its calls reach beyond it. */
final class SliceRequest {
  private final Recordings recordings;
  private final FeedSlice slice;
  private final Steps<FeedSlice> answer = new Steps<>();

  private SliceRequest(Recordings recordings, FeedSlice slice) {
    this.recordings = recordings;
    this.slice = slice;
  }

  /** Asks; the slice is the receiver's to close. Cancelling the future ends the requests. */
  static CompletableFuture<FeedSlice> ask(Recordings recordings, StartSpan span, Duration margin) {
    StartSpan known =
        new StartSpan(Instants.minus(span.from(), margin), Instants.plus(span.to(), margin));
    SliceRequest request = new SliceRequest(recordings, new FeedSlice(span, known));
    request.answer.endsWith(request.slice::close);
    request.list(known, request.slice::add, request::listEarlier);
    return request.answer;
  }

  private void listEarlier() {
    list(slice.earlier(), slice::addFurther, this::listLater);
  }

  private void listLater() {
    list(slice.later(), slice::addFurther, this::end);
  }

  private void end() {
    slice.isListed();
    if (!answer.done(slice)) {
      slice.close();
    }
  }

  private void list(StartSpan span, Consumer<Recording> each, Runnable then) {
    if (span.isEmpty()) {
      then.run();
      return;
    }
    // One request, where the tenant can: it is cut no further than the caller has asked for.
    RecordingQuery query =
        RecordingQuery.between(span.from(), span.to())
            .withSlice(Duration.between(span.from(), span.to()));
    answer.then(
        ask(query, each),
        (count, failure) -> {
          if (failure == null) {
            then.run();
          } else {
            slice.close();
            answer.failed(failure);
          }
        });
  }

  private CompletableFuture<Long> ask(RecordingQuery query, Consumer<Recording> each) {
    try {
      return recordings.listAsync(query, each);
    } catch (Throwable refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
