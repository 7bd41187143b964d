// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.ReportReader;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.ReportFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloaded reports; expected values are those of src/test/spreadsheets/make.py. */
class SpreadsheetTest {
  private static final List<String> HEADINGS =
      List.of(
          "Minutes",
          "Calls Presented",
          "Calls Answered",
          "Calls Abandoned",
          "Percent Answered",
          "Avg Call Duration");
  private static final String WINDOW_START = "Tuesday, July 14, 2026 12:00:00 AM";
  private static final String WINDOW_END = "Tuesday, July 14, 2026 11:59:59 PM";
  private static final List<String> SALES =
      List.of(
          "8:00 AM 12/10/2 0.8333 PT3M12S",
          "8:15 AM 0/0/0 - -",
          "8:30 AM 7/6/1 0.8571 PT26H5M9S",
          "TOTAL 19/16/3 0.8421 PT26H8M21S");
  private static final List<String> SUPPORT =
      List.of("8:00 AM 3/3/0 1.0 PT1M1S", "8:15 AM 1/-/- - PT5S");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups-texts.xls",
        "groups-texts.xlsx",
        "groups-fractions.xls",
        "groups-fractions.xlsx"
      })
  void filesOfLibreOfficeReadWithOneSheetAGroup(String file) throws IOException {
    List<String> expected = new ArrayList<>();
    SALES.forEach(row -> expected.add("Sales: " + row));
    SUPPORT.forEach(row -> expected.add("Support/2nd: " + row));

    assertThat(read(resource(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain-texts.xls",
        "plain-texts.xlsx",
        "plain-fractions.xls",
        "plain-fractions.xlsx"
      })
  void filesOfLibreOfficeReadWithOnePlainSheet(String file) throws IOException {
    List<String> expected = new ArrayList<>();
    SALES.forEach(row -> expected.add(": " + row));

    assertThat(read(resource(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"xls, true", "xls, false", "xlsx, true", "xlsx, false"})
  void filesOfPoiReadTheSame(String kind, boolean durationsAsText) {
    Path file =
        write(
            kind,
            workbook -> {
              sheet(workbook, "Sales", "Sales", durationsAsText, salesCells());
              sheet(workbook, "Support 2nd", "Support/2nd", durationsAsText, supportCells());
            });
    List<String> expected = new ArrayList<>();
    SALES.forEach(row -> expected.add("Sales: " + row));
    SUPPORT.forEach(row -> expected.add("Support/2nd: " + row));

    assertThat(read(file)).isEqualTo(expected);
  }

  @Test
  void theSectionTellsGroupWindowAndHeadings() throws IOException {
    try (ReportRows rows = open(resource("groups-texts.xls"))) {
      ReportSection section = rows.next().section();

      assertThat(section.report()).isEqualTo("groups-texts.xls");
      assertThat(section.headings()).isEqualTo(HEADINGS);
      assertThat(section.timeframe())
          .hasValue(
              ReportTimeframe.ofDay(
                  java.time.LocalDate.of(2026, 7, 14), ZoneId.of("America/Denver")));
    }
  }

  @Test
  void theHeadingRowIsFoundByItsHeadings() {
    Path file =
        write(
            "xls",
            workbook -> {
              Sheet sheet = workbook.createSheet("Sales");
              sheet.createRow(3).createCell(2).setCellValue("A remark that somebody added");
              Row headings = sheet.createRow(7);
              headings.createCell(3).setCellValue(" MINUTES ");
              headings.createCell(5).setCellValue("Calls Presented\u00a0");
              Row row = sheet.createRow(9);
              row.createCell(3).setCellValue("8:00 AM");
              row.createCell(5).setCellValue(12);
            });
    try (ReportRows rows = reader().spreadsheet(file, List.of("Minutes", "Calls Presented"))) {
      ReportRow row = rows.next();

      assertThat(row.number()).isEqualTo(10);
      assertThat(row.text("Minutes")).hasValue("8:00 AM");
      assertThat(row.count("Calls Presented")).hasValue(12);
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void aMissingHeadingListsThoseFound() throws IOException {
    try (ReportRows rows =
        reader().spreadsheet(resource("groups-texts.xls"), List.of("Offered", "Handled"))) {
      ReportRow row = rows.next();

      ReportFormatException error =
          catchThrowableOfType(ReportFormatException.class, () -> row.count("Offered"));
      assertThat(error.headingsFound()).isEqualTo(HEADINGS);
      assertThat(error.subReport()).isEqualTo("Sales");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aWrongCellNamesSheetRowAndColumn(String kind) {
    Path file =
        write(
            kind,
            workbook -> {
              Object[][] cells = salesCells();
              cells[1][1] = "n/a";
              sheet(workbook, "Sales", "Sales", true, cells);
            });
    try (ReportRows rows = open(file)) {
      rows.next();
      ReportRow row = rows.next();

      assertThatThrownBy(() -> row.count("Calls Presented"))
          .hasMessageContaining("sub-report 'Sales', row 6, heading 'Calls Presented'")
          .hasMessageContaining("found 'n/a'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void emptySheetsArePassedOverAndEmptyWorkbooksAreAnError(String kind) {
    Path withData =
        write(
            kind,
            workbook -> {
              workbook.createSheet("Empty").createRow(0).createCell(0).setCellValue("  ");
              sheet(workbook, "Sales", "Sales", true, salesCells());
              workbook.createSheet("Also empty");
            });
    assertThat(read(withData)).hasSize(4);

    Path without = write(kind, workbook -> workbook.createSheet("Empty"));
    assertThatThrownBy(() -> read(without))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("has no cells");
  }

  @Test
  void anEncryptedFileIsAClearError() throws IOException {
    Path xls = directory.resolve("encrypted.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(xls)) {
      sheet(workbook, "Sales", "Sales", true, salesCells());
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    Path xlsx = directory.resolve("encrypted.xlsx");
    Path plain = write("xlsx", workbook -> sheet(workbook, "S", "S", true, salesCells()));
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(xlsx)) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword("secret");
      try (OutputStream encrypted = info.getEncryptor().getDataStream(container)) {
        Files.copy(plain, encrypted);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      container.writeFilesystem(out);
    }

    for (Path file : List.of(xls, xlsx)) {
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(ReportFormatException.class)
          .hasMessageContaining("encrypted with a password");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups-texts.xls",
        "groups-texts.xlsx",
        "plain-fractions.xls",
        "plain-fractions.xlsx"
      })
  void aTruncatedFileIsAClearErrorWhereverItEnds(String name) throws IOException {
    byte[] whole = Files.readAllBytes(resource(name));
    Path file = directory.resolve("truncated");
    // The last sectors of an .xls hold no cells, so only what cuts into them is sure to be noticed.
    int end = name.endsWith("x") ? whole.length - 1 : whole.length / 2;
    for (int length = 8; length < end; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(file))
          .as("%s bytes of %s", length, whole.length)
          .isInstanceOf(ReportFormatException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups-texts.xls", "groups-texts.xlsx"})
  void aDamagedFileIsReadOrRefusedButNothingElse(String name) throws IOException {
    byte[] whole = Files.readAllBytes(resource(name));
    java.util.Random random = new java.util.Random(20260714);
    Path file = directory.resolve("damaged");
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 20; j++) {
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        read(file);
      } catch (ReportFormatException expected) {
        assertThat(expected.getMessage()).contains("damaged");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|the file is empty",
        "<html><body>Please log in</body></html>|web page (HTML)",
        "  <!DOCTYPE html><table></table>|web page (HTML)",
        "<?xml version=\"1.0\"?><Workbook/>|XML text",
        "%PDF-1.7|PDF document",
        "Minutes,Calls Presented|plain text, such as CSV",
        "{\"title\":1}|JSON text",
      })
  void whatIsNoSpreadsheetIsNamed(String content, String message) throws IOException {
    Path file = directory.resolve("report.xls");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("report.xls");
  }

  @Test
  void otherOfficeAndZipFilesAreNamed() throws IOException {
    Path word = directory.resolve("word.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(word)) {
      container.createDocument(InputStream.nullInputStream(), "WordDocument");
      container.writeFilesystem(out);
    }
    assertThatThrownBy(() -> read(word))
        .hasMessageContaining("Office document, but no spreadsheet");

    Path zip = directory.resolve("files.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("hello.txt"));
      out.write("hello".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    assertThatThrownBy(() -> read(zip)).isInstanceOf(ReportFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
  void aZipBombIsRefused(String part) throws IOException {
    Path plain = write("xlsx", workbook -> sheet(workbook, "S", "S", true, salesCells()));
    Path bomb = directory.resolve("bomb.xlsx");
    try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(plain.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(content, StandardCharsets.UTF_8);
          int at = text.lastIndexOf("</");
          out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
          byte[] blanks = new byte[1 << 20];
          Arrays.fill(blanks, (byte) ' ');
          for (int i = 0; i < 200; i++) {
            out.write(blanks);
          }
          out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
        } else {
          out.write(content);
        }
        out.closeEntry();
      }
    }

    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("zip bomb");
  }

  @Test
  void aFileThatIsNotThereIsAStorageError() {
    assertThatThrownBy(() -> read(directory.resolve("absent.xls")))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("absent.xls");
  }

  private static Object[][] salesCells() {
    return new Object[][] {
      {"8:00 AM", 12, 10, 2, 0.8333, 192},
      {"8:15 AM", 0, 0, 0, null, null},
      {"8:30 AM", 7, 6, 1, 0.8571, 93909},
      {"Total", 19, 16, 3, 0.8421, 94101}
    };
  }

  private static Object[][] supportCells() {
    return new Object[][] {{"8:00 AM", 3, 3, 0, 1, 61}, {"8:15 AM", 1, null, null, null, 5}};
  }

  private static void sheet(
      Workbook workbook, String name, String group, boolean durationsAsText, Object[][] cells) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createRow(0).createCell(0).setCellValue("Inbound Call Service Level");
    sheet.createRow(1).createCell(0).setCellValue(group);
    Row window = sheet.createRow(2);
    window.createCell(0).setCellValue(WINDOW_START);
    window.createCell(1).setCellValue(WINDOW_END);
    Row headings = sheet.createRow(3);
    for (int i = 0; i < HEADINGS.size(); i++) {
      headings.createCell(i).setCellValue(HEADINGS.get(i));
    }
    CellStyle hours = workbook.createCellStyle();
    hours.setDataFormat(workbook.createDataFormat().getFormat("[h]:mm:ss"));
    for (int r = 0; r < cells.length; r++) {
      Row row = sheet.createRow(4 + r);
      for (int c = 0; c < cells[r].length; c++) {
        Object value = cells[r][c];
        if (value == null) {
          continue;
        }
        Cell cell = row.createCell(c);
        if (value instanceof String text) {
          cell.setCellValue(text);
        } else if (c < 5) {
          cell.setCellValue(((Number) value).doubleValue());
        } else if (durationsAsText) {
          Duration d = Duration.ofSeconds((int) value);
          cell.setCellValue(
              d.toHours()
                  + (d.toMinutesPart() < 10 ? ":0" : ":")
                  + d.toMinutesPart()
                  + (d.toSecondsPart() < 10 ? ":0" : ":")
                  + d.toSecondsPart());
        } else {
          cell.setCellValue((int) value / 86400.0);
          cell.setCellStyle(hours);
        }
      }
    }
  }

  private Path write(String kind, java.util.function.Consumer<Workbook> content) {
    Path file = directory.resolve("poi." + kind);
    try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path resource(String name) throws IOException {
    Path copy = directory.resolve(name);
    try (InputStream in = SpreadsheetTest.class.getResourceAsStream(name)) {
      Files.write(copy, java.util.Objects.requireNonNull(in, name).readAllBytes());
    }
    return copy;
  }

  private static ReportReader reader() {
    return ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")));
  }

  private static ReportRows open(Path file) {
    return reader().spreadsheet(file, HEADINGS);
  }

  private static List<String> read(Path file) {
    List<String> read = new ArrayList<>();
    try (ReportRows rows = open(file)) {
      while (rows.hasNext()) {
        ReportRow row = rows.next();
        read.add(
            row.section().name()
                + ": "
                + (row.isTotals() ? "TOTAL" : row.text("Minutes").orElse("-"))
                + " "
                + count(row, "Calls Presented")
                + "/"
                + count(row, "Calls Answered")
                + "/"
                + count(row, "Calls Abandoned")
                + " "
                + (row.percent("Percent Answered").isPresent()
                    ? Double.toString(row.percent("Percent Answered").getAsDouble())
                    : "-")
                + " "
                + row.duration("Avg Call Duration").map(Duration::toString).orElse("-"));
      }
    }
    return read;
  }

  private static String count(ReportRow row, String heading) {
    return row.count(heading).isPresent() ? Long.toString(row.count(heading).getAsLong()) : "-";
  }
}
