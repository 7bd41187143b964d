// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.Recording;
import java.time.Duration;

/**
 * Is told how a {@link RecordingFeed} goes on, beside its deliveries. The methods are called on
 * threads of the library's own, one call at a time; what one throws is logged and harms nothing.
 *
 * @since 0.1.0
 */
public interface RecordingFeedObserver {
  /** Looks at nothing. */
  RecordingFeedObserver NONE = new RecordingFeedObserver() {};

  /**
   * The tenant was asked what it has, and answered; before the deliveries of that answer.
   *
   * @param listing which window, and how much is in it
   */
  default void listed(RecordingFeedListing listing) {}

  /**
   * The tenant lists a recording that it has not finished; it is looked at again. Told each time
   * that it is listed so, for at most 1,000 recordings a list; a round counts all.
   *
   * @param recording as the tenant lists it
   */
  default void notReady(Recording recording) {}

  /**
   * A round is over: all that it listed was handed out.
   *
   * @param round what it came to
   */
  default void roundEnded(RecordingRound round) {}

  /**
   * A step failed, such as a list that the tenant does not give. The feed goes on by itself as long
   * as somebody asks it for deliveries.
   *
   * @param failure what happened
   * @param nextTry how long the feed waits before it tries again
   */
  default void failed(Throwable failure, Duration nextTry) {}
}
