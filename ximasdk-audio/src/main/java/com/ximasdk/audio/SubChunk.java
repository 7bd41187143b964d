// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * A chunk within a {@code LIST}.
 *
 * @param list the list
 * @param id four bytes as ISO 8859-1 characters
 * @param from where its body begins in the body of the list
 * @param to where its body ends there
 */
record SubChunk(MetadataChunk list, String id, int from, int to) {
  private static final int TYPE = 4;

  /** Of all lists of a file. More would be no honest file. */
  static final int MOST = 16_384;

  /** What a list holds, at most so much of it; sizes that lead out of it end with it. */
  static List<SubChunk> of(MetadataChunk list, int room, MetadataProblems problems) {
    List<SubChunk> found = new ArrayList<>();
    int at = TYPE;
    while (list.length() - at >= ChunkHeader.LENGTH) {
      String id = list.id(at);
      if (!isPlausible(id)) {
        if (!list.isZero(at, list.length())) {
          problems.add(
              list.header(),
              "what is in the list from its byte " + at + " on is no chunk, left out");
        }
        return found;
      }
      if (found.size() == room) {
        problems.add(list.header(), "more than " + MOST + " texts; the rest is left out");
        return found;
      }
      long size = list.unsignedInt(at + TYPE);
      int from = at + ChunkHeader.LENGTH;
      int to = (int) Math.min(from + size, list.length());
      if (to - from < size) {
        problems.add(
            list.header(),
            "'"
                + ChunkHeader.shown(id)
                + "' in the list has a size of "
                + size
                + " with "
                + (to - from)
                + " bytes to its end; those are taken");
      }
      found.add(new SubChunk(list, id, from, to));
      at = to + (size % 2 != 0 && hasPad(list, to) ? 1 : 0);
    }
    if (!list.isZero(at, list.length())) {
      problems.add(list.header(), "the last bytes of the list are no chunk, left out");
    }
    return found;
  }

  /** Programs leave the pad byte out, too. */
  private static boolean hasPad(MetadataChunk list, int at) {
    boolean nextBegins = list.length() - at >= TYPE && isPlausible(list.id(at));
    return at < list.length() && (list.body()[at] == 0 || !nextBegins);
  }

  private static boolean isPlausible(String id) {
    return id.charAt(0) != ' ' && id.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }
}
