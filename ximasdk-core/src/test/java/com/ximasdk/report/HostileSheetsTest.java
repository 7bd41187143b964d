// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.ReportFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A spreadsheet reads no other file, asks nobody, and costs no more than it is worth. */
@Timeout(120)
class HostileSheetsTest {
  private static final String SECRET = "c0ffee-of-this-machine";
  private static final List<String> PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "docProps/core.xml",
          "docProps/app.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/workbook.xml",
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          "xl/worksheets/sheet1.xml");

  @TempDir private Path directory;
  private final MockWebServer outside = new MockWebServer();
  private Path secret;

  @BeforeEach
  void prepare() throws IOException {
    outside.start();
    for (int i = 0; i < 20; i++) {
      outside.enqueue(new MockResponse.Builder().body("<!ENTITY inner 'reached'>").build());
    }
    secret = Files.writeString(directory.resolve("secret.txt"), SECRET);
  }

  @AfterEach
  void stop() {
    outside.close();
  }

  static Stream<String> parts() {
    return PARTS.stream();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void anExternalEntityReadsNothing(String part) throws IOException {
    String outsideUrl = outside.url("/x.dtd").toString();
    for (String doctype :
        List.of(
            "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + outsideUrl + "\">]>",
            "<!DOCTYPE r SYSTEM \"" + outsideUrl + "\">",
            "<!DOCTYPE r PUBLIC \"-//x\" \"" + outsideUrl + "\">",
            "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + outsideUrl + "\"> %p;]>")) {
      assertNothingIsReached(
          book(part, xml -> withDoctype(xml, doctype, doctype.contains("ENTITY e"))));
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void entitiesThatGrowAreNotExpanded(String part) throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(20)));
    }
    doctype.append("<!ENTITY e \"&e11;\">]>");

    assertNothingIsReached(book(part, xml -> withDoctype(xml, doctype.toString(), true)));
  }

  @Test
  void aPartThatIsElsewhereIsNotFetched() throws IOException {
    String elsewhere = outside.url("/sheet1.xml").toString();
    for (String target : List.of(elsewhere, secret.toUri().toString(), "../../../secret.txt")) {
      for (String mode : List.of("TargetMode=\"External\" ", "")) {
        assertNothingIsReached(
            book(
                "xl/_rels/workbook.xml.rels",
                xml ->
                    xml.replaceAll(
                            "Target=\"worksheets/[^\"]*\"", mode + "Target=\"" + target + "\"")
                        .replaceAll(
                            "Target=\"sharedStrings[^\"]*\"", mode + "Target=\"" + target + "\"")));
      }
    }
  }

  @Test
  void anIncludeIsText() throws IOException {
    assertNothingIsReached(
        book(
            "xl/sharedStrings.xml",
            xml ->
                xml.replaceFirst(
                    "<t>",
                    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\""
                        + " href=\""
                        + secret.toUri()
                        + "\"/><t>")));
  }

  @Test
  void aCellThatPretendsToBeAnEntryOfALogIsToldOnOneLine() throws IOException {
    Path file =
        book(
            "xl/worksheets/sheet1.xml",
            xml -> xml.replaceFirst("<v>[0-9]+</v>", "<v>1&#10;2026-11-27 ERROR forged</v>"));

    assertThatThrownBy(() -> SheetText.of(file))
        .isInstanceOfSatisfying(
            ReportFormatException.class,
            told -> {
              StringWriter trace = new StringWriter();
              told.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString().lines())
                  .noneMatch(line -> line.startsWith("2026-11-27 ERROR"));
            });
  }

  private void assertNothingIsReached(Path file) {
    String seen;
    try {
      SheetText read = SheetText.of(file);
      seen = read.lines() + " " + read.warnings();
    } catch (ReportFormatException refused) {
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace));
      seen = trace.toString();
    }
    assertThat(seen).doesNotContain(SECRET, "reached", "lollol");
    assertThat(outside.getRequestCount()).isZero();
  }

  /** A plain workbook in which one part is made another one. */
  private Path book(String part, UnaryOperator<String> change) throws IOException {
    Map<String, String> parts = plain();
    assertThat(parts).containsKey(part);
    String before = parts.get(part);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    parts.put(part, after);
    Path file = directory.resolve("book.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> each : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }

  private static Map<String, String> plain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = bytes) {
      var sheet = workbook.createSheet("Sales");
      sheet.createRow(0).createCell(0).setCellValue("Inbound Call Service Level");
      var headings = sheet.createRow(3);
      List<String> names =
          List.of(
              "Minutes",
              "Calls Presented",
              "Calls Answered",
              "Calls Abandoned",
              "Avg Call Duration");
      for (int i = 0; i < names.size(); i++) {
        headings.createCell(i).setCellValue(names.get(i));
      }
      var row = sheet.createRow(4);
      row.createCell(0).setCellValue("8:00 AM");
      row.createCell(1).setCellValue(5);
      workbook.write(out);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** The document type before the first element, and the entity as the first text of the part. */
  private static String withDoctype(String xml, String doctype, boolean withEntity) {
    int root = xml.indexOf('<', xml.startsWith("<?xml") ? xml.indexOf("?>") : 0);
    String typed = xml.substring(0, root) + doctype + xml.substring(root);
    if (!withEntity) {
      return typed;
    }
    int text = typed.indexOf("<t>");
    int at = text >= 0 ? text + 3 : typed.indexOf('>', root + doctype.length()) + 1;
    return typed.substring(0, at) + "&e;" + typed.substring(at);
  }
}
