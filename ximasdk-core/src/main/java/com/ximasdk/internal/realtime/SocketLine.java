// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.WatchTransport;
import java.time.Duration;
import java.util.Optional;

/**
 * The subscription over a WebSocket. It runs beside the polls: while it is open, and a picture was
 * asked for since, polls come seldom.
 */
sealed interface SocketLine {
  /** When it has to be looked at again. */
  long wakeAt(Moment now);

  /** How often in a row it did not stay open for long. */
  int tries();

  /** None is wanted, or there is no metric to subscribe to. */
  record Off() implements SocketLine {
    @Override
    public long wakeAt(Moment now) {
      return now.after(Waits.FOREVER);
    }

    @Override
    public int tries() {
      return 0;
    }
  }

  /**
   * It is being opened.
   *
   * @param wakeAt when that has taken too long, whatever became of the request
   */
  record Opening(int tries, long wakeAt) implements SocketLine {
    @Override
    public long wakeAt(Moment now) {
      return wakeAt;
    }
  }

  /**
   * It is open.
   *
   * @param openedAt since when
   * @param silentAt when it counts as broken without another sign of life
   * @param pictured whether values that were asked for since are there: what changed before it
   *     opened is not told again
   * @param pingAt when to ask for a sign of life
   */
  record Open(int tries, long openedAt, long silentAt, boolean pictured, long pingAt)
      implements SocketLine {
    @Override
    public long wakeAt(Moment now) {
      return Moment.earlier(pingAt, silentAt);
    }

    Open heard(AgentWatchOptions options, Moment now) {
      return new Open(tries, openedAt, now.after(options.silenceLimit()), pictured, pingAt);
    }

    Open pictured(long askedAt) {
      return new Open(tries, openedAt, silentAt, pictured || askedAt - openedAt >= 0, pingAt);
    }

    Open pinged(AgentWatchOptions options, Moment now) {
      return new Open(
          tries,
          openedAt,
          silentAt,
          pictured,
          now.after(Durations.longer(options.pingPeriod(), Waits.LEAST)));
    }
  }

  /**
   * It is not there.
   *
   * @param wakeAt when it is tried again
   * @param why for people
   */
  record Broken(int tries, long wakeAt, String why) implements SocketLine {
    @Override
    public long wakeAt(Moment now) {
      return wakeAt;
    }
  }

  /** Whether changes are told, and all that was before is known. */
  default boolean carries() {
    return this instanceof Open open && open.pictured();
  }

  /** Whether it is open, or being opened. */
  default boolean isWanted() {
    return this instanceof Open || this instanceof Opening;
  }

  /** Over what changes are learnt of, as far as that is decided. */
  default Optional<WatchTransport> inUse() {
    if (carries()) {
      return Optional.of(WatchTransport.WEBSOCKET);
    }
    return this instanceof Broken ? Optional.of(WatchTransport.POLLING) : Optional.empty();
  }

  /** It is opened. */
  default Opening opening(AgentWatchOptions options, Moment now) {
    return new Opening(tries(), now.after(Waits.beyond(options.requestLimit())));
  }

  /** It has opened. */
  static Open open(Opening opening, AgentWatchOptions options, Moment now) {
    return new Open(
        opening.tries(),
        now.nanos(),
        now.after(options.silenceLimit()),
        false,
        now.after(Durations.longer(options.pingPeriod(), Waits.LEAST)));
  }

  /**
   * It broke off or did not open. The waits begin anew only when it stayed open for a time, or a
   * tenant that closes each one at once would be asked in a storm.
   *
   * @param longest the longest wait
   * @param least the shortest
   */
  default Broken broken(
      String why, Duration longest, Duration least, AgentWatchOptions options, Moment now) {
    boolean stayed =
        this instanceof Open open
            && now.since(open.openedAt()).compareTo(Durations.clamped(options.silenceLimit())) >= 0;
    int failed = stayed ? 1 : tries() + 1;
    Duration most = Durations.longer(longest, Waits.LEAST);
    Duration step = Durations.shorter(most, Waits.doubled(Waits.FIRST_RECONNECT, failed));
    return new Broken(failed, now.after(Durations.longer(least, now.spread(step, 0.5))), why);
  }
}
