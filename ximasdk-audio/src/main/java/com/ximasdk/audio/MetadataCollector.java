// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.InfoEntry;
import com.ximasdk.audio.metadata.WavMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the chunks of metadata that are passed: of a source that can seek only where they are, of a
 * stream their bytes.
 */
final class MetadataCollector implements ChunkListener {
  /** Bytes of all chunks together. */
  private static final int MOST_BYTES = 1 << 20;

  /** What has been read has room, though texts get the ends and pad bytes that they lacked. */
  static final int MOST_WRITTEN = 2 * MOST_BYTES;

  private static final int MOST_CHUNKS = 64;
  private static final Set<String> KEPT = Set.of("bext", "LIST", "cue ");

  /** A chunk, and how much of it is kept; its bytes where they come but once. */
  private static final class Passed {
    private final ChunkHeader header;
    private final int wanted;
    private final byte @Nullable [] body;

    Passed(ChunkHeader header, int wanted, byte @Nullable [] body) {
      this.header = header;
      this.wanted = wanted;
      this.body = body;
    }
  }

  private final List<Passed> passed = new ArrayList<>();
  private @Nullable ChunkHeader leftOut;
  private int room = MOST_BYTES;

  @Override
  public long pass(ByteSource source, ChunkHeader header) throws IOException {
    if (!KEPT.contains(header.id())) {
      return 0;
    }
    if (passed.size() == MOST_CHUNKS) {
      leftOut = leftOut == null ? header : leftOut;
      return 0;
    }
    int wanted = (int) Math.min(header.size(), room);
    byte[] body = source.seekable() ? null : read(source, wanted);
    passed.add(new Passed(header, wanted, body));
    if (body == null) {
      room -= (int) Math.min(wanted, source.remaining());
      return 0;
    }
    room -= body.length;
    return body.length;
  }

  private static byte[] read(ByteSource source, int wanted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < wanted && source.peek(1) > 0) {
      int count = Math.min(wanted - bytes.size(), source.buffered());
      bytes.write(source.buffer(), source.bufferedFrom(), count);
      source.skip(count);
    }
    return bytes.toByteArray();
  }

  /** What has been passed so far. A source that can seek is anywhere then. */
  WavMetadata metadata(ByteSource source, boolean bigEndian) throws IOException {
    MetadataProblems problems = new MetadataProblems();
    List<MetadataChunk> chunks = new ArrayList<>();
    for (Passed one : passed) {
      byte[] body = one.body;
      if (body == null) {
        source.seek(one.header.offset() + ChunkHeader.LENGTH);
        body = read(source, one.wanted);
      }
      if (body.length < one.header.size()) {
        problems.add(
            one.header,
            "of its "
                + one.header.size()
                + " bytes the first "
                + body.length
                + " are taken; "
                + (body.length < one.wanted
                    ? "the source ends there"
                    : "no more than " + MOST_BYTES + " of all metadata are"));
      }
      chunks.add(new MetadataChunk(one.header, body, bigEndian));
    }
    if (leftOut != null) {
      problems.add(
          leftOut,
          "more than "
              + MOST_CHUNKS
              + " chunks of metadata; this one and those"
              + " behind it are left out");
    }
    return metadata(chunks, problems);
  }

  private static WavMetadata metadata(List<MetadataChunk> chunks, MetadataProblems problems) {
    @Nullable BroadcastExtension broadcast = null;
    List<InfoEntry> info = new ArrayList<>();
    CueChunks cues = new CueChunks(problems);
    List<MetadataChunk> texts = new ArrayList<>();
    boolean hasCues = false;
    for (MetadataChunk chunk : chunks) {
      String id = chunk.header().id();
      String type = id.equals("LIST") ? chunk.listType() : id;
      switch (type) {
        case "bext" -> {
          if (broadcast == null) {
            broadcast = BroadcastChunk.read(chunk, problems);
          } else {
            problems.add(chunk.header(), "a second broadcast extension, left out");
          }
        }
        case "cue " -> {
          if (hasCues) {
            problems.add(chunk.header(), "a second list of cue points, left out");
          } else {
            hasCues = true;
            cues.readPoints(chunk);
          }
        }
        case "INFO" -> info.addAll(InfoList.read(chunk, SubChunk.MOST - info.size(), problems));
        case "adtl" -> texts.add(chunk);
        default ->
            problems.add(
                chunk.header(),
                "a list of type '" + ChunkHeader.shown(type) + "', which is not read");
      }
    }
    // They may stand before the points.
    int room = SubChunk.MOST - info.size();
    for (MetadataChunk list : texts) {
      room -= cues.readTexts(list, room);
    }
    WavMetadata metadata =
        WavMetadata.NONE.withInfo(info).withCuePoints(cues.list()).withProblems(problems.list());
    return broadcast == null ? metadata : metadata.withBroadcast(broadcast);
  }

  /** The chunks of metadata as they are written; none if there is none. */
  static byte[] bytes(WavMetadata metadata) {
    ChunkWriter out = new ChunkWriter();
    metadata.broadcast().ifPresent(extension -> BroadcastChunk.write(extension, out));
    CueChunks.write(metadata.cuePoints(), out);
    InfoList.write(metadata.info(), out);
    return out.toByteArray();
  }
}
