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
 *
 * <p>One that is given to several downloads is called by several threads at once.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DownloadProgress {
  /** Listens to nothing. */
  DownloadProgress NONE = (bytes, total) -> {};

  /**
   * Takes how far the download is.
   *
   * @param bytes how many bytes are there, from 0; fewer than before where the download is tried
   *     again
   * @param total how many bytes there will be; empty where the tenant does not say (that it does is
   *     UNKNOWN)
   */
  void on(long bytes, OptionalLong total);
}
