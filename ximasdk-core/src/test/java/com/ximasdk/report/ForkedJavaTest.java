// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ForkedJava;
import com.ximasdk.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What needs a JVM of its own: little memory, or a class path without Apache POI. */
class ForkedJavaTest {
  @TempDir private Path directory;

  @Test
  @Timeout(120)
  void aMillionRowsStreamIn64MiB() throws Exception {
    assertThat(java(false, "-Xmx64m", MillionRows.class)).isEqualTo("rows 1000000, calls 7000000");
  }

  @Test
  @Timeout(120)
  void withoutPoiTheErrorSaysWhatToAdd() throws Exception {
    Path xls = directory.resolve("report.xls");
    Path xlsx = directory.resolve("report.xlsx");
    Files.write(xls, resource("plain-texts.xls"));
    Files.write(xlsx, resource("plain-texts.xlsx"));

    assertThat(java(false, "-Xmx64m", ReadSpreadsheet.class, xls.toString()))
        .contains("Apache POI")
        .contains("Add org.apache.poi:poi to");
    assertThat(java(false, "-Xmx64m", ReadSpreadsheet.class, xlsx.toString()))
        .contains("Add org.apache.poi:poi and org.apache.poi:poi-ooxml to");
    assertThat(java(true, "-Xmx64m", ReadSpreadsheet.class, xlsx.toString())).endsWith("rows 4");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ForkedJavaTest.class.getResourceAsStream(name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private String java(boolean withPoi, String memory, Class<?> main, String... arguments)
      throws Exception {
    return ForkedJava.run(
        directory, entry -> withPoi || !entry.contains("poi"), memory, main, arguments);
  }

  /** Reads a million rows that are made while they are read. */
  static final class MillionRows {
    private MillionRows() {}

    /** The program. */
    public static void main(String[] arguments) {
      long rows = 0;
      long calls = 0;
      try (ReportRows report =
          ReportReader.of(CellEncodings.of(ZoneId.of("UTC"))).json(json(), "million")) {
        while (report.hasNext()) {
          calls += report.next().count("Calls Presented").orElseThrow();
          rows++;
        }
      }
      System.out.println("rows " + rows + ", calls " + calls);
    }

    private static InputStream json() {
      byte[] head =
          """
          {"title":"Big","columns":[{"key":"0","title":"Minutes"},{"key":"1","title":"Calls Presented"},
          {"key":"2","title":"Avg Call Duration"}],"subs":[{"title":"Sales","rows":[["8:00 AM",7,"0:03:12"]
          """
              .getBytes(StandardCharsets.UTF_8);
      String row = ",[\"8:00 AM\",7,\"0:03:12\"]";
      byte[] tail = (row.repeat(999) + "]}]}").getBytes(StandardCharsets.UTF_8);
      byte[] thousand = row.repeat(1000).getBytes(StandardCharsets.UTF_8);
      Iterator<byte[]> parts =
          IntStream.rangeClosed(0, 1000)
              .mapToObj(part -> part == 0 ? head : part == 1000 ? tail : thousand)
              .iterator();
      return new InputStream() {
        private InputStream part = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
          int read = part.read(target, offset, count);
          while (read < 0 && parts.hasNext()) {
            part = new ByteArrayInputStream(parts.next());
            read = part.read(target, offset, count);
          }
          return read;
        }
      };
    }
  }

  /** Reads the spreadsheet that it is given. */
  static final class ReadSpreadsheet {
    private ReadSpreadsheet() {}

    /** The program. */
    public static void main(String[] arguments) {
      try (ReportRows rows =
          ReportReader.of(CellEncodings.of(ZoneId.of("UTC")))
              .spreadsheet(Path.of(arguments[0]), List.of("Minutes"))) {
        System.out.println("rows " + rows.stream().count());
      } catch (com.ximasdk.error.ReportFormatException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
