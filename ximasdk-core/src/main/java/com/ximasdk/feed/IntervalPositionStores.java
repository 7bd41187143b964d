// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.nio.file.Path;

/** Where positions can be kept. */
public final class IntervalPositionStores {
  private IntervalPositionStores() {}

  /**
   * Keeps a position in a file, which is replaced in one step, in a directory that exists. The file
   * belongs to one collector.
   */
  public static IntervalPositionStore inFile(Path file) {
    return new PositionFile(file);
  }
}
