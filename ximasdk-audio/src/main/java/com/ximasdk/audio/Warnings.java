// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.ArrayList;
import java.util.List;

/** Collects warnings; bounded, so that no file can make it grow with its number of faults. */
final class Warnings {
  private static final int LARGEST = 32;

  private final List<WavWarning> kept = new ArrayList<>();

  void add(WavWarning warning) {
    if (kept.size() < LARGEST) {
      kept.add(warning);
    } else if (kept.size() == LARGEST) {
      kept.add(
          new WavWarning(
              WavWarning.Kind.MORE,
              warning.chunk(),
              warning.offset(),
              "from here on there is more to warn about, not listed"));
    }
  }

  void add(WavWarning.Kind kind, ChunkHeader chunk, String text) {
    add(new WavWarning(kind, chunk.shownId(), chunk.offset(), text));
  }

  List<WavWarning> list() {
    return List.copyOf(kept);
  }
}
