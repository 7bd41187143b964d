// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.MetadataProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems. Bounded, so that no file can make it grow with its number of faults. */
final class MetadataProblems {
  private static final int MOST = 32;

  private final List<MetadataProblem> kept = new ArrayList<>();

  void add(ChunkHeader chunk, String text) {
    if (kept.size() < MOST) {
      kept.add(new MetadataProblem(chunk.shownId(), chunk.offset(), text));
    } else if (kept.size() == MOST) {
      kept.add(
          new MetadataProblem(
              chunk.shownId(), chunk.offset(), "from here on there are more problems, not listed"));
    }
  }

  List<MetadataProblem> list() {
    return List.copyOf(kept);
  }
}
