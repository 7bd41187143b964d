// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.examples.cli.Columns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is printed of a WAV file, by {@code audio-info} and by all that write one. */
public final class AudioFields {
  private AudioFields() {}

  /** A file and what it holds. */
  record Row(Path file, WavInfo info, Map<String, Object> fields) {
    static Row of(Path file, WavInfo info) {
      return new Row(file, info, AudioFields.of(info));
    }
  }

  /** The fields without the file's name, by their JSON names, in order. */
  public static Map<String, Object> of(WavInfo info) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("container", info.container());
    fields.put("encoding", info.encoding());
    fields.put("channels", info.channels());
    fields.put("sampleRate", info.sampleRate());
    fields.put("frames", info.frames());
    fields.put("durationMillis", info.duration());
    fields.put("dataOffset", info.dataOffset());
    fields.put("dataBytes", info.dataBytes());
    fields.put("truncated", info.truncated());
    fields.put("warnings", info.warnings().stream().map(WavWarning::toString).toList());
    return fields;
  }

  static Columns<Row> columns() {
    Columns<Row> columns = Columns.<Row>of().both("file", "File", row -> row.file.toString());
    for (String field :
        new String[] {
          "container",
          "encoding",
          "channels",
          "sampleRate",
          "frames",
          "durationMillis",
          "dataOffset",
          "dataBytes",
          "truncated",
          "warnings"
        }) {
      columns = columns.json(field, row -> row.fields.get(field));
    }
    return columns
        .table("Container", row -> row.info.container())
        .table("Encoding", row -> row.info.encoding())
        .table("Channels", row -> row.info.channels())
        .table("Rate", row -> row.info.sampleRate())
        .table("Frames", row -> row.info.frames())
        .table("Duration", row -> row.info.duration())
        .table("Warnings", row -> row.info.warnings().stream().map(WavWarning::kind).toList());
  }
}
