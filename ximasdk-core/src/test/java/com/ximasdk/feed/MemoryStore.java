// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a position as its text, as a database would. */
final class MemoryStore implements IntervalPositionStore {
  private @Nullable String text;
  private long revision = -1;

  @Override
  public Optional<IntervalPosition> load() {
    return Optional.ofNullable(text).map(IntervalPosition::of);
  }

  @Override
  public void save(IntervalPosition position) {
    if (position.revision() != revision + 1) {
      throw new IllegalStateException("another collector saved its position");
    }
    text = position.text();
    revision = position.revision();
  }
}
