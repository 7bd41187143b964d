// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.util.OptionalLong;

/**
 * Is told how far a download is. It is called by the thread that carries the bytes, at most once
 * per arrival, and must not block. What it throws is logged and changes nothing. When a download is
 * tried again, the count begins again.
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
