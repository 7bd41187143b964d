// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects warnings. Bounded, so that no file can make it grow with its number of faults, and for
 * each kind by itself, so that many of one kind hide none of another.
 */
final class Warnings {
  private static final int MOST_OF_A_KIND = 4;

  private final List<WavWarning> kept = new ArrayList<>();
  private boolean more;

  void add(WavWarning warning) {
    long alike = kept.stream().filter(other -> other.kind() == warning.kind()).count();
    if (alike < MOST_OF_A_KIND) {
      kept.add(warning);
    } else if (!more) {
      more = true;
      kept.add(
          new WavWarning(
              WavWarning.Kind.MORE,
              warning.chunk(),
              warning.offset(),
              "from here on there are more warnings like the last ones, not listed"));
    }
  }

  void add(WavWarning.Kind kind, ChunkHeader chunk, String text) {
    add(new WavWarning(kind, chunk.shownId(), chunk.offset(), text));
  }

  void addSecondData(ChunkHeader chunk) {
    add(
        WavWarning.Kind.SECOND_DATA,
        chunk,
        "a second 'data' chunk of " + chunk.size() + " bytes, not read");
  }

  /** What has been collected up to now. */
  Warnings copy() {
    Warnings copy = new Warnings();
    copy.replaceBy(this);
    return copy;
  }

  void replaceBy(Warnings other) {
    kept.clear();
    kept.addAll(other.kept);
    more = other.more;
  }

  List<WavWarning> list() {
    return List.copyOf(kept);
  }
}
