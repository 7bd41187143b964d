// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A recording that a {@link RecordingFeed} hands out, to be dealt with: acknowledged, put back or
 * parked. What is done with none of these comes again when the feed is opened the next time.
 *
 * <p>Each of the three is on disk when its method returns, or the future of the asynchronous one is
 * complete; if it fails, the delivery is as before, and the same can be done again. A delivery can
 * be dealt with once; doing the same again does nothing. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RecordingDelivery {
  private final HandOut handOut;
  private final FeedDesk desk;
  private volatile Settlement settlement = Settlement.NONE;

  RecordingDelivery(HandOut handOut, FeedDesk desk) {
    this.handOut = handOut;
    this.desk = desk;
  }

  HandOut handOut() {
    return handOut;
  }

  Settlement settlement() {
    return settlement;
  }

  void settled(Settlement how) {
    settlement = how;
  }

  /** {@return the recording, as the tenant listed it last} */
  public Recording recording() {
    return handOut.recording();
  }

  /** {@return its key, which each recording of a feed has} */
  public RecordingKey recordingKey() {
    return handOut.open().recordingKey();
  }

  /**
   * {@return the recordings of its call that are known, itself included, by start: what {@code
   * EncoreRecordings} takes} Of a call with more than 1,000, the first and the last 500. Cannot be
   * changed.
   */
  public List<Recording> call() {
    return handOut.call();
  }

  /**
   * {@return how many recordings of its call are known, from 1} It is more than {@link #call()} has
   * where that was shortened.
   */
  public int callSize() {
    return handOut.callSize();
  }

  /**
   * {@return the first start of a recording that the tenant was asked for around this one} What
   * lies from here up to {@link #knownUntil()} is known; a recording of the call outside of it is
   * not.
   */
  public Instant knownFrom() {
    return handOut.known().from();
  }

  /** {@return the first start that is not known, as {@link #knownFrom()}; after it} */
  public Instant knownUntil() {
    return handOut.known().to();
  }

  /** {@return why it is handed out this time} */
  public DeliveryKind kind() {
    return attempt() > 1 ? DeliveryKind.REPEATED : firstKind();
  }

  /**
   * {@return why it was handed out the first time: of a repeated one, what it repeats} Never {@link
   * DeliveryKind#REPEATED}.
   */
  public DeliveryKind firstKind() {
    return handOut.open().kind();
  }

  /**
   * {@return whether the recording was acknowledged before, so that this is a correction: its call
   * grew, or the recording itself has changed} Repeated corrections are corrections.
   */
  public boolean isCorrection() {
    return handOut.open().before().isPresent();
  }

  /** {@return how often it has been handed out, with this time; from 1} */
  public int attempt() {
    return handOut.open().attempts();
  }

  /**
   * {@return whether the tenant says that the recording is finished} One that was not for the
   * longest time that the feed waits is handed out as it is.
   */
  public boolean isReady() {
    return handOut.isReady();
  }

  /**
   * It is dealt with, for good: it comes again only as a correction.
   *
   * @throws CheckpointConflictException if somebody else has taken over the feed's checkpoint: the
   *     recording is, or will be, handed out there
   * @throws XimaException if that cannot be kept
   * @throws IllegalStateException if it was put back or parked, or the feed is closed
   */
  public void acknowledge() {
    desk.acknowledge(this);
  }

  /**
   * As {@link #acknowledge()}, without waiting.
   *
   * @return complete when that is kept; fails with what {@link #acknowledge()} throws
   */
  public CompletableFuture<Void> acknowledgeAsync() {
    return desk.async((Runnable) () -> desk.acknowledge(this));
  }

  /**
   * It is to be handed out again, after a wait. A feed that ends by itself hands it out when it is
   * opened again.
   *
   * @param wait zero or more
   * @param reason why, for people; no secret
   * @throws XimaException as {@link #acknowledge()}
   * @throws IllegalStateException if it was acknowledged or parked, or the feed is closed
   * @throws IllegalArgumentException if the wait is negative
   */
  public void putBack(Duration wait, String reason) {
    desk.putBack(this, wait, reason);
  }

  /**
   * As {@link #putBack}, without waiting.
   *
   * @param wait zero or more
   * @param reason why, for people; no secret
   * @return complete when that is kept; fails with what {@link #putBack} throws
   */
  public CompletableFuture<Void> putBackAsync(Duration wait, String reason) {
    return desk.async(() -> desk.putBack(this, wait, reason));
  }

  /**
   * It is set aside until somebody says {@link RecordingFeed#retry} or {@link RecordingFeed#drop}.
   *
   * @param reason why, for people; no secret
   * @throws XimaException as {@link #acknowledge()}
   * @throws IllegalStateException if it was acknowledged or put back, or the feed is closed
   */
  public void park(String reason) {
    desk.park(this, reason);
  }

  /**
   * As {@link #park}, without waiting.
   *
   * @param reason why, for people; no secret
   * @return complete when that is kept; fails with what {@link #park} throws
   */
  public CompletableFuture<Void> parkAsync(String reason) {
    return desk.async(() -> desk.park(this, reason));
  }

  /**
   * It could not be dealt with: it is put back or parked, as its failure asks for. What may pass is
   * put back, with waits that double from a minute to six hours; what the tenant refuses, or gives
   * in a form that is of no use, is parked at its fifth attempt. An {@link
   * com.ximasdk.error.EgressCapException} stops the feed's deliveries, if it has an egress ledger,
   * until the ledger lets audio be asked for again. What befell the whole tenant or this machine (a
   * refused key, a full disk, any {@link java.io.IOException} of the caller's) never parks one.
   *
   * @param failure what happened; its message is kept as the reason
   * @return what was done with it
   * @throws XimaException if that cannot be kept
   * @throws IllegalStateException if it was dealt with in another way, or the feed is closed
   */
  public FailedDelivery failed(Throwable failure) {
    return desk.failed(this, failure);
  }

  /**
   * As {@link #failed}, without waiting.
   *
   * @param failure what happened
   * @return what was done with it, when that is kept; fails with what {@link #failed} throws
   */
  public CompletableFuture<FailedDelivery> failedAsync(Throwable failure) {
    return desk.async(() -> desk.failed(this, failure));
  }

  /** The recording's keys, kind and attempt, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "RecordingDelivery[" + kind() + ", attempt " + attempt() + ", " + recording() + "]";
  }
}
