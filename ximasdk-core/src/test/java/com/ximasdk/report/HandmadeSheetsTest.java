// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.ReportFormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as other programs than Apache POI write them, part by part. */
class HandmadeSheetsTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String ROWS =
      """
      <row><c t="inlineStr"><is><t>Inbound Call Service Level</t></is></c></row>
      <row><c t="inlineStr"><is><t>Sales</t></is></c></row>
      <row><c t="inlineStr"><is><t>July 14, 2026 12:00 AM</t></is></c>
        <c t="inlineStr"><is><t>July 14, 2026 11:59:59 PM</t></is></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>Minutes</t></is></c>
        <c r="B4" t="inlineStr"><is><t>Calls&#160;Presented</t></is></c>
        <c r="C4" t="inlineStr"><is><t>Calls Answered</t></is></c>
        <c r="D4" t="inlineStr"><is><t>Calls Abandoned</t></is></c>
        <c r="E4" t="inlineStr"><is><t>Avg Call Duration</t></is></c></row>
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "http://purl.oclc.org/ooxml/officeDocument/relationships,"
        + "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships,"
        + "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships,"
        + "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  })
  void aStrictWorkbookIsRefusedByItsName(String relations, String main) throws IOException {
    Path file = workbook(relations, main, "", ROWS + row(5, "<c r=\"B5\"><v>5</v></c>"));

    assertThatThrownBy(() -> SheetText.of(file))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("is a Strict Open XML spreadsheet")
        .hasMessageContaining("save it as a plain .xlsx");
  }

  @Test
  void aCellOfTheTypeDateIsReadAsItIsWritten() throws IOException {
    Path file =
        workbook(
            RELATIONS,
            MAIN,
            "",
            ROWS
                + row(
                    5,
                    "<c r=\"A5\" t=\"d\"><v>2026-07-14T08:00:00</v></c><c r=\"B5\"><v>5</v></c>"));

    assertThat(SheetText.of(file).lines()).containsExactly("Sales #5 2026-07-14T08:00:00 5/-/- -");
  }

  @ParameterizedTest
  @CsvSource({"1, 2026-07-14T08:00:00", "true, 2026-07-14T08:00:00", "0, 2022-07-13T08:00:00"})
  void theWorkbookSaysWhereItsDaysCountFrom(String from1904, String label) throws IOException {
    Path file =
        workbook(
            RELATIONS,
            MAIN,
            "<workbookPr date1904=\"" + from1904 + "\"/>",
            ROWS + row(5, "<c r=\"A5\" s=\"1\"><v>44755.33333333333</v></c>"));

    assertThat(SheetText.of(file).lines()).containsExactly("Sales #5 " + label + " -/-/- -");
  }

  @Test
  void aFormulasEmptyTextIsAValueAndAnEmptyNumberIsNone() throws IOException {
    Path file =
        workbook(
            RELATIONS,
            MAIN,
            "",
            ROWS
                + row(
                    5,
                    "<c r=\"A5\" t=\"str\"><f>\"8:00 AM\"</f><v>8:00 AM</v></c>"
                        + "<c r=\"B5\" t=\"str\"><f>\"\"</f><v></v></c>"
                        + "<c r=\"C5\"><f>2+3</f><v></v></c>"
                        + "<c r=\"D5\" t=\"str\"><f>A1</f></c>"
                        + "<c r=\"E5\" s=\"2\"><f>1+0.5</f><v>1.5</v></c>"));

    assertThat(SheetText.of(file).lines())
        .containsExactly(
            "Sales #5 8:00 AM -/-/- PT36H",
            "! NO_STORED_VALUE Sales!C5",
            "! NO_STORED_VALUE Sales!D5");
  }

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private Path workbook(String relations, String main, String properties, String rows)
      throws IOException {
    Path file = directory.resolve("handmade.xlsx");
    String packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
              <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>
            """,
            "_rels/.rels",
            """
            <Relationships xmlns="%s">
              <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """
                .formatted(packageRelations, relations),
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="%s">
              <Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="rId2" Type="%s/styles" Target="styles.xml"/>
            </Relationships>
            """
                .formatted(packageRelations, relations, relations),
            "xl/workbook.xml",
            """
            <workbook xmlns="%s" xmlns:r="%s">%s
              <sheets><sheet name="Sales" sheetId="1" r:id="rId1"/></sheets>
            </workbook>
            """
                .formatted(main, relations, properties),
            "xl/styles.xml",
            """
            <styleSheet xmlns="%s"><cellXfs count="3">
              <xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="46"/>
            </cellXfs></styleSheet>
            """
                .formatted(main),
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
