// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.mapping.recording.EncoreField;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of what is known of a recording. It depends on nothing but what it is given and the
 * recording's audio file, so rows are the same whoever makes them, and in which order.
 *
 * @param folder the folder of the import, by a name that holds wherever rows are made
 * @param zone in which call times are written
 */
record RowMaker(String folder, ZoneId zone) implements Serializable {
  private static final String CALL_TIMES_FROM = "callTimesFrom";

  /** How a row without any problem ends. */
  private static final String NO_PROBLEM = ",\"problems\":[]}";

  /** Whether a row tells of no problem. */
  static boolean isWhole(String row) {
    return row.endsWith(NO_PROBLEM);
  }

  /** Maps and measures a recording again; a line that tells of none is told. */
  String row(Work work) {
    return JsonLines.text(work.line().isReadable() ? recording(work) : unreadable(work.line()));
  }

  private static Map<String, @Nullable Object> unreadable(SourceLine line) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", line.place().file());
    row.put("line", line.place().number());
    row.put("problems", List.of(line.problem()));
    return row;
  }

  private Map<String, @Nullable Object> recording(Work work) {
    JsonNode line = line(work.line());
    List<String> problems = new ArrayList<>();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("recordingKey", work.line().recordingKey());
    putEncore(row, work, line);
    row.put("audioFile", line.path("audioFile").asText());
    row.put("audio", audio(line, problems));
    row.put("problems", problems);
    return row;
  }

  private static JsonNode line(SourceLine imported) {
    try {
      return LineJson.object(imported.text());
    } catch (UnreadableLineException e) {
      throw new IllegalStateException("it could be read before", e);
    }
  }

  private void putEncore(Map<String, @Nullable Object> row, Work work, JsonNode line) {
    Map<String, Recording> call = new LinkedHashMap<>();
    work.call().stream()
        .sorted(Comparator.comparing(SourceLine::place))
        .forEach(one -> call.put(one.recordingKey(), ListedLine.recording(one)));
    Recording recording = call.get(work.line().recordingKey());
    if (recording == null) {
      for (EncoreField field : EncoreField.values()) {
        row.put(field.jsonName(), plain(line.get(field.jsonName())));
      }
      row.put(CALL_TIMES_FROM, plain(line.get(CALL_TIMES_FROM)));
      row.put("mappedFrom", ImportedLine.FILE);
      row.put("differs", List.of());
      return;
    }
    Map<String, Object> encore = EncoreRecordings.of(call.values(), zone).map(recording).fields();
    row.putAll(encore);
    row.put("mappedFrom", ListedLine.FILE);
    row.put("differs", differences(line, encore));
  }

  private static @Nullable Object plain(@Nullable JsonNode value) {
    return value == null ? null : LineJson.MAPPER.convertValue(value, Object.class);
  }

  /** The values that the import's line says otherwise, by their names. */
  private static List<String> differences(JsonNode line, Map<String, Object> encore) {
    return encore.entrySet().stream()
        .filter(
            value ->
                !LineJson.MAPPER
                    .<JsonNode>valueToTree(value.getValue())
                    .equals(line.get(value.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable Map<String, @Nullable Object> audio(JsonNode line, List<String> problems) {
    String name = line.path("audioFile").asText();
    Path file;
    try {
      Path directory = Path.of(folder);
      file = directory.resolve(name).normalize();
      if (name.isEmpty() || !file.startsWith(directory.normalize())) {
        problems.add("The line's audioFile is no file in the folder. Nothing was measured.");
        return null;
      }
    } catch (InvalidPathException e) {
      problems.add("The line's audioFile is no name of a file. Nothing was measured.");
      return null;
    }
    try {
      AudioMeasures measures = AudioMeasures.of(file);
      long imported = line.path("audio").path("frames").asLong(measures.frames());
      if (imported != measures.frames()) {
        problems.add(
            "The audio has %d frames, and had %d when it was imported."
                .formatted(measures.frames(), imported));
      }
      return measures.fields();
    } catch (IOException e) {
      problems.add("The audio cannot be measured: " + DiskReason.of(e) + ".");
      return null;
    }
  }
}
