// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;

/** What can happen to a watch. */
sealed interface WatchInput {
  /** The list of metrics came. */
  record Listed(List<RealtimeMetric> metrics) implements WatchInput {}

  /** The list of metrics could not be read. */
  record ListFailed(Throwable failure) implements WatchInput {}

  /**
   * Values came.
   *
   * @param doubtful whether there are agents whom the list of metrics does not explain
   */
  record Valued(PictureOutcome outcome, boolean doubtful) implements WatchInput {}

  /** Values could not be read. */
  record ValuesFailed(Throwable failure) implements WatchInput {}

  /** The subscription is open. */
  record SocketOpened() implements WatchInput {}

  /** The subscription could not be opened. */
  record SocketNotOpened(Throwable failure) implements WatchInput {}

  /**
   * The subscription gave a sign of life.
   *
   * @param doubtful whether it told of agents whom the list of metrics does not explain
   */
  record SocketHeard(boolean doubtful) implements WatchInput {}

  /** The subscription ended; why is for people. */
  record SocketBroken(String why) implements WatchInput {}

  /** It is time to look what is due. */
  record Woken() implements WatchInput {}

  /** A step did not come to its end: nothing that it was to do can be counted on. */
  record StepFailed(Throwable failure) implements WatchInput {}
}
