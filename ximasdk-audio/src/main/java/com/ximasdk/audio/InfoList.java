// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.InfoEntry;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Texts in a {@code LIST} chunk of type {@code INFO}. */
final class InfoList {
  private InfoList() {}

  static List<InfoEntry> read(MetadataChunk list, int room, MetadataProblems problems) {
    List<InfoEntry> entries = new ArrayList<>();
    for (SubChunk chunk : SubChunk.of(list, room, problems)) {
      MetadataText text = new MetadataText(list, chunk.from(), chunk.to());
      Charset charset = MetadataText.charset(List.of(text));
      entries.add(new InfoEntry(chunk.id(), text.text(charset), charset));
    }
    return entries;
  }

  static void write(List<InfoEntry> entries, ChunkWriter out) {
    if (entries.isEmpty()) {
      return;
    }
    ChunkWriter list = new ChunkWriter().id("INFO");
    for (InfoEntry entry : entries) {
      list.chunk(entry.id(), new ChunkWriter().text(entry.text(), entry.charset()));
    }
    out.chunk("LIST", list);
  }
}
