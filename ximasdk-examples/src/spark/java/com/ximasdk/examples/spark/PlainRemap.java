// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.internal.storage.PartFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Maps and measures the recordings of an import again, one after the other. The lines of the folder
 * are in memory, its audio is not. What {@link SparkRemap} writes is the same, byte by byte.
 */
public final class PlainRemap {
  private static final int BLOCK = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PlainRemap() {}

  /**
   * Runs the program.
   *
   * @param arguments the folder, the file for the rows, and the zone
   */
  public static void main(String... arguments) {
    System.exit(Run.of(PlainRemap::run, arguments));
  }

  static Result run(Request request) throws IOException {
    Map<RowKey, SourceLine> rows = new TreeMap<>();
    for (SourceLine line : lines(request.folder().resolve(ImportedLine.FILE), ImportedLine::read)) {
      rows.merge(line.key(), line, SourceLine::later);
    }
    Map<String, List<SourceLine>> calls = new HashMap<>();
    if (request.hasList()) {
      for (SourceLine line : lines(request.folder().resolve(ListedLine.FILE), ListedLine::read)) {
        if (line.isReadable()) {
          calls.computeIfAbsent(line.call(), call -> new ArrayList<>()).add(line);
        } else {
          rows.put(line.key(), line);
        }
      }
    }
    RowMaker maker = request.rowMaker();
    try (PartFile file = PartFile.only(request.out())) {
      ByteArrayOutputStream block = new ByteArrayOutputStream(2 * BLOCK);
      long troubled = 0;
      for (SourceLine line : rows.values()) {
        String row = maker.row(new Work(line, calls.getOrDefault(line.call(), List.of())));
        troubled += RowMaker.isWhole(row) ? 0 : 1;
        block.writeBytes((row + "\n").getBytes(StandardCharsets.UTF_8));
        if (block.size() >= BLOCK) {
          file.write(ByteBuffer.wrap(block.toByteArray()));
          block.reset();
        }
      }
      file.write(ByteBuffer.wrap(block.toByteArray()));
      file.force();
      file.complete();
      return new Result(rows.size(), troubled);
    }
  }

  /** Reads a line, given its number. */
  private interface LineReading {
    SourceLine read(long number, String text);
  }

  private static List<SourceLine> lines(Path file, LineReading reading) throws IOException {
    List<SourceLine> lines = new ArrayList<>();
    long number = 0;
    // Not newBufferedReader, which ends at bytes that are no UTF-8.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        boolean isMarked = number == 1 && line.startsWith(BYTE_ORDER_MARK);
        String text = isMarked ? line.substring(1) : line;
        if (!text.isBlank()) {
          lines.add(reading.read(number, text));
        }
      }
    }
    return lines;
  }
}
