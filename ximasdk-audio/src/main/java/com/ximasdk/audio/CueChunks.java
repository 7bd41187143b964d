// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.metadata.CuePoint;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code cue } chunk, and the {@code LIST} of type {@code adtl} with the texts to it. */
final class CueChunks {
  private static final int COUNT = 4;
  private static final int ENTRY = 24;
  private static final String LABEL = "labl";
  private static final String NOTE = "note";

  /** What is known of a point before its texts are. */
  private static final class Point {
    private final long frame;
    private @Nullable MetadataText label;
    private @Nullable MetadataText note;

    Point(long frame) {
      this.frame = frame;
    }

    boolean has(String id) {
      return (id.equals(LABEL) ? label : note) != null;
    }

    void put(String id, MetadataText text) {
      if (id.equals(LABEL)) {
        label = text;
      } else {
        note = text;
      }
    }

    CuePoint withId(long id) {
      Charset charset =
          MetadataText.charset(Stream.of(label, note).flatMap(Stream::ofNullable).toList());
      return new CuePoint(id, frame, text(label, charset), text(note, charset), charset);
    }

    private static String text(@Nullable MetadataText text, Charset charset) {
      return text == null ? "" : text.text(charset);
    }
  }

  private final MetadataProblems problems;
  private final Map<Long, Point> points = new LinkedHashMap<>();

  CueChunks(MetadataProblems problems) {
    this.problems = problems;
  }

  void readPoints(MetadataChunk chunk) {
    if (chunk.length() < COUNT) {
      problems.add(chunk.header(), "no number of cue points, expected four bytes for it");
      return;
    }
    long announced = chunk.unsignedInt(0);
    int present = (chunk.length() - COUNT) / ENTRY;
    if (announced != present) {
      problems.add(
          chunk.header(),
          "found "
              + announced
              + " as the number of cue points with room for "
              + present
              + "; those that are there are taken");
    }
    for (int i = 0; i < Math.min(announced, present); i++) {
      readPoint(chunk, COUNT + i * ENTRY);
    }
  }

  private void readPoint(MetadataChunk chunk, int at) {
    long id = chunk.unsignedInt(at);
    long position = chunk.unsignedInt(at + 4);
    long frame = chunk.unsignedInt(at + 20);
    String within = chunk.id(at + 8);
    if (within.equals("slnt")) {
      problems.add(chunk.header(), "cue point " + id + " lies in silence of a list, left out");
    } else if (points.containsKey(id)) {
      problems.add(chunk.header(), "a second cue point " + id + ", left out");
    } else {
      if (position != frame && position != 0) {
        problems.add(
            chunk.header(),
            "cue point "
                + id
                + " has the position "
                + position
                + " and the sample "
                + frame
                + "; the sample is taken");
      }
      points.put(id, new Point(frame));
    }
  }

  /** Takes the texts of a list, at most so many; gives how many it had. */
  int readTexts(MetadataChunk list, int room) {
    List<SubChunk> chunks = SubChunk.of(list, room, problems);
    for (SubChunk chunk : chunks) {
      boolean isText = chunk.id().equals(LABEL) || chunk.id().equals(NOTE);
      if (!isText || chunk.to() - chunk.from() < COUNT) {
        problems.add(
            list.header(),
            "'"
                + ChunkHeader.shown(chunk.id())
                + "' in the list "
                + (isText ? "names no cue point" : "is no label and no note")
                + ", left out");
        continue;
      }
      long id = list.unsignedInt(chunk.from());
      Point point = points.get(id);
      if (point == null) {
        problems.add(list.header(), "a text to cue point " + id + ", which is not there, left out");
      } else if (point.has(chunk.id())) {
        problems.add(list.header(), "a second text to cue point " + id + ", left out");
      } else {
        point.put(chunk.id(), new MetadataText(list, chunk.from() + COUNT, chunk.to()));
      }
    }
    return chunks.size();
  }

  List<CuePoint> list() {
    List<CuePoint> list = new ArrayList<>();
    points.forEach((id, point) -> list.add(point.withId(id)));
    return list;
  }

  static void write(List<CuePoint> points, ChunkWriter out) {
    if (points.isEmpty()) {
      return;
    }
    ChunkWriter cue = new ChunkWriter().int32(points.size());
    ChunkWriter list = new ChunkWriter().id("adtl");
    boolean hasTexts = false;
    for (CuePoint point : points) {
      cue.int32(point.id()).int32(point.frame()).id("data").zeros(8).int32(point.frame());
      for (String id : List.of(LABEL, NOTE)) {
        String text = id.equals(LABEL) ? point.label() : point.note();
        if (!text.isEmpty()) {
          hasTexts = true;
          list.chunk(id, new ChunkWriter().int32(point.id()).text(text, point.charset()));
        }
      }
    }
    out.chunk("cue ", cue);
    if (hasTexts) {
      out.chunk("LIST", list);
    }
  }
}
