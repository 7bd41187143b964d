// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.util.OptionalLong;

/**
 * Is told how far a download is.
 *
 * <p>It is called by a thread of its own, about one thing at a time, and may take its time: while
 * it is at one, newer states replace each other, and it is told the newest one next. What it throws
 * is logged, and it is not called again for this download.
 *
 * <p>Before a download is told as done, the last state, that all bytes are there, has been told,
 * unless the listener is still at an earlier one a second later. After the result of a download no
 * call begins; one that is under way then is interrupted. When a download is tried again, the count
 * begins again.
 */
@FunctionalInterface
public interface DownloadProgress {
  /** Listens to nothing. */
  DownloadProgress NONE = (bytes, total) -> {};

  /**
   * Takes how many bytes are there, and how many there will be; the latter is empty where the
   * tenant does not say.
   */
  void on(long bytes, OptionalLong total);
}
