// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a line of {@code recordings.jsonl}, which an import has written. */
final class ImportedLine {
  /** The list in the folder of an import. */
  static final String FILE = "recordings.jsonl";

  private ImportedLine() {}

  /** Reads a line; one that tells of no recording says so. */
  static SourceLine read(long number, String text) {
    LinePlace place = new LinePlace(FILE, number);
    try {
      JsonNode line = LineJson.object(text);
      return SourceLine.of(
          place, LineJson.key(line, "recordingKey"), line.path("callId").asText(), text);
    } catch (UnreadableLineException e) {
      return SourceLine.unreadable(place, e.reason());
    }
  }
}
