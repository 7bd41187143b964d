// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.XimaException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An event as it is told to one listener. */
abstract class Told implements XimaEvent {
  /** What one listener attached to one call. */
  static final class Attachment {
    private volatile @Nullable Object value;
  }

  /**
   * What all events of one call are for one listener.
   *
   * @param lost how many events the listener lost before this one
   */
  record Envelope(CallIdentity call, Attachment attachment, long lost) {}

  /** Makes the event for a listener. */
  @FunctionalInterface
  interface Maker {
    Told make(Envelope envelope);
  }

  private final Envelope envelope;

  private Told(Envelope envelope) {
    this.envelope = envelope;
  }

  @Override
  public final String callId() {
    return envelope.call().id();
  }

  @Override
  public final URI tenant() {
    return envelope.call().tenant();
  }

  @Override
  public final String operation() {
    return envelope.call().operation();
  }

  @Override
  public final long lostBefore() {
    return envelope.lost();
  }

  @Override
  public final <T> Optional<T> attached(Class<T> type) {
    return Optional.ofNullable(envelope.attachment().value)
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The event's own part, for the log. */
  abstract String detail();

  @Override
  public final String toString() {
    return "%s %s %s".formatted(operation(), callId(), detail());
  }

  static Maker callStarted() {
    return Started::new;
  }

  static Maker attemptStarted(int attempt) {
    return envelope -> new Attempting(envelope, attempt);
  }

  static Maker attemptEnded(int attempt, OptionalInt status, Duration duration) {
    return envelope -> new Attempted(envelope, attempt, status, duration);
  }

  static Maker retryScheduled(int attempt, Duration pause, XimaException failure) {
    return envelope -> new Retrying(envelope, attempt, pause, failure);
  }

  static Maker dataPending(int attempt, Duration pause) {
    return envelope -> new Pending(envelope, attempt, pause);
  }

  static Maker rateGateWait(Duration pause) {
    return envelope -> new Waiting(envelope, pause);
  }

  static Maker callEnded(CallSummary summary, Optional<XimaException> failure) {
    return envelope -> new Ended(envelope, summary, failure);
  }

  private static final class Started extends Told implements CallStarted {
    private final Attachment attachment;

    Started(Envelope envelope) {
      super(envelope);
      this.attachment = envelope.attachment();
    }

    @Override
    public void attach(Object context) {
      attachment.value = context;
    }

    @Override
    String detail() {
      return "begins";
    }
  }

  private static final class Attempting extends Told implements AttemptStarted {
    private final int attempt;

    Attempting(Envelope envelope, int attempt) {
      super(envelope);
      this.attempt = attempt;
    }

    @Override
    public int attempt() {
      return attempt;
    }

    @Override
    String detail() {
      return "sends request " + attempt;
    }
  }

  private static final class Attempted extends Told implements AttemptEnded {
    private final int attempt;
    private final OptionalInt status;
    private final Duration duration;

    Attempted(Envelope envelope, int attempt, OptionalInt status, Duration duration) {
      super(envelope);
      this.attempt = attempt;
      this.status = status;
      this.duration = duration;
    }

    @Override
    public int attempt() {
      return attempt;
    }

    @Override
    public OptionalInt status() {
      return status;
    }

    @Override
    public Duration duration() {
      return duration;
    }

    @Override
    String detail() {
      return "request %s ended with %s after %s"
          .formatted(
              attempt, status.isPresent() ? "status " + status.getAsInt() : "no answer", duration);
    }
  }

  private static final class Retrying extends Told implements RetryScheduled {
    private final int attempt;
    private final Duration pause;
    private final XimaException failure;

    Retrying(Envelope envelope, int attempt, Duration pause, XimaException failure) {
      super(envelope);
      this.attempt = attempt;
      this.pause = pause;
      this.failure = failure;
    }

    @Override
    public int attempt() {
      return attempt;
    }

    @Override
    public Duration pause() {
      return pause;
    }

    @Override
    public XimaException failure() {
      return failure;
    }

    @Override
    String detail() {
      return "request %s failed, next one in %s: %s"
          .formatted(attempt, pause, failure.getMessage());
    }
  }

  private static final class Pending extends Told implements DataPending {
    private final int attempt;
    private final Duration pause;

    Pending(Envelope envelope, int attempt, Duration pause) {
      super(envelope);
      this.attempt = attempt;
      this.pause = pause;
    }

    @Override
    public int attempt() {
      return attempt;
    }

    @Override
    public Duration pause() {
      return pause;
    }

    @Override
    String detail() {
      return "not ready after request %s, asked again in %s".formatted(attempt, pause);
    }
  }

  private static final class Waiting extends Told implements RateGateWait {
    private final Duration pause;

    Waiting(Envelope envelope, Duration pause) {
      super(envelope);
      this.pause = pause;
    }

    @Override
    public Duration pause() {
      return pause;
    }

    @Override
    String detail() {
      return "waits " + pause + " for its turn";
    }
  }

  private static final class Ended extends Told implements CallEnded {
    private final CallSummary summary;
    private final Optional<XimaException> failure;

    Ended(Envelope envelope, CallSummary summary, Optional<XimaException> failure) {
      super(envelope);
      this.summary = summary;
      this.failure = failure;
    }

    @Override
    public CallSummary summary() {
      return summary;
    }

    @Override
    public Optional<XimaException> failure() {
      return failure;
    }

    @Override
    String detail() {
      return "%s after %s requests and %s"
          .formatted(
              failure.isPresent() ? "failed" : "done", summary.attempts(), summary.elapsed());
    }
  }
}
