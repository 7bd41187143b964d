// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.EgressCapException;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what becomes of deliveries. */
final class FeedDesk {
  private final FeedBooks books;
  private final Carrier carrier;
  private final AudioHold hold;
  private final Runnable goOn;

  /**
   * The desk of a feed.
   *
   * @param goOn is run when there may be something to do again
   */
  FeedDesk(FeedBooks books, Carrier carrier, AudioHold hold, Runnable goOn) {
    this.books = books;
    this.carrier = carrier;
    this.hold = hold;
    this.goOn = goOn;
  }

  void acknowledge(RecordingDelivery delivery) {
    goingOn(
        () ->
            books.settle(
                delivery,
                Settlement.ACKNOWLEDGED,
                FeedPosition.finished(delivery.handOut().print(), delivery.handOut().done())));
  }

  void putBack(RecordingDelivery delivery, Duration wait, String reason) {
    Durations.requireNotNegative("The wait", wait);
    HandOut handOut = delivery.handOut();
    OpenRecording open = handOut.open().putBack(carrier.timing().now(), wait, reason);
    goingOn(
        () ->
            books.settle(
                delivery, Settlement.PUT_BACK, FeedPosition.opened(handOut.print(), open)));
  }

  void park(RecordingDelivery delivery, String reason) {
    HandOut handOut = delivery.handOut();
    OpenRecording open = handOut.open().parked(carrier.timing().now(), reason);
    goingOn(
        () ->
            books.settle(delivery, Settlement.PARKED, FeedPosition.opened(handOut.print(), open)));
  }

  FailedDelivery failed(RecordingDelivery delivery, Throwable failure) {
    Throwable met = Futures.unwrapped(failure);
    DeliveryFailure meaning = DeliveryFailure.of(met);
    if (met instanceof EgressCapException) {
      hold.capReached();
    }
    if (meaning.parksAt(delivery.attempt())) {
      park(delivery, DeliveryFailure.reason(met));
      return new FailedDelivery(true, Duration.ZERO, meaning.othersFailToo());
    }
    Duration wait = DeliveryFailure.wait(delivery.attempt());
    putBack(delivery, wait, DeliveryFailure.reason(met));
    return new FailedDelivery(false, wait, meaning.othersFailToo());
  }

  List<ParkedRecording> parked() {
    return books.parked();
  }

  void retry(RecordingKey key) {
    goingOn(
        () ->
            books.onParked(
                key,
                (print, open) ->
                    FeedPosition.opened(
                        print,
                        open.putBack(carrier.timing().now(), Duration.ZERO, open.reason()))));
  }

  void drop(RecordingKey key) {
    goingOn(
        () ->
            books.onParked(
                key,
                (print, open) ->
                    FeedPosition.finished(print, DoneRecording.dropped(open.start()))));
  }

  private void goingOn(Runnable act) {
    try {
      act.run();
    } finally {
      goOn.run();
    }
  }

  CompletableFuture<Void> async(Runnable act) {
    return async(
        () -> {
          act.run();
          return null;
        });
  }

  <T extends @Nullable Object> CompletableFuture<T> async(Supplier<T> act) {
    CompletableFuture<T> result = new CompletableFuture<>();
    carrier
        .steps()
        .execute(
            () -> {
              try {
                T value = act.get();
                carrier.results().execute(() -> result.complete(value));
              } catch (Throwable failure) {
                carrier.results().execute(() -> result.completeExceptionally(failure));
              }
            });
    return result;
  }
}
