// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.Causes;
import com.ximasdk.report.ReportWarning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads {@code .xlsx} (OOXML) element by element. In memory are the shared strings, whose part is
 * limited in size, the styles, and one row.
 */
final class OoxmlSheets implements SheetSource {
  private static final long MOST_SHARED_BYTES = 256L << 20;
  private static final int MOST_COLUMNS = 16_384;

  private final OPCPackage file;
  private final XSSFReader.SheetIterator sheets;
  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final XMLInputFactory xml;
  private final ShownNumbers shown = new ShownNumbers();
  private final SheetDoubts doubts = new SheetDoubts();
  private final OoxmlWorkbook facts;
  private int sheetIndex = -1;
  private String sheet = "";
  private int lastRow;
  private @Nullable InputStream sheetStream;
  private @Nullable XMLStreamReader reader;

  private OoxmlSheets(OPCPackage file, String name)
      throws IOException, OpenXML4JException, SAXException {
    this.file = file;
    for (PackagePart part : file.getParts()) {
      String path = part.getPartName().getName().toLowerCase(Locale.ROOT);
      boolean isHeld = path.endsWith("sharedstrings.xml") || path.endsWith("styles.xml");
      if (isHeld && part.getSize() > MOST_SHARED_BYTES) {
        throw new IOException("the part " + path + " has " + part.getSize() + " bytes");
      }
    }
    if (!file.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).isEmpty()) {
      throw Spreadsheets.strict(name);
    }
    XSSFReader workbook = new XSSFReader(file);
    this.xml = XMLHelper.newXMLInputFactory();
    try (InputStream in = workbook.getWorkbookData()) {
      this.facts = OoxmlWorkbook.read(in, xml);
    }
    if (facts.isStrict()) {
      throw Spreadsheets.strict(name);
    }
    this.strings = new ReadOnlySharedStringsTable(file, false);
    this.styles = workbook.getStylesTable();
    this.sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
  }

  static OoxmlSheets open(Path path, String name) {
    OPCPackage file = null;
    try (ZipFile whole = new ZipFile(path.toFile())) {
      // POI puts up with an archive that lost its directory; what is missing then goes unnoticed.
      if (whole.size() == 0) {
        throw new IOException("the archive is empty");
      }
      file = OPCPackage.open(path.toFile(), PackageAccess.READ);
      return new OoxmlSheets(file, name);
    } catch (InvalidFormatException e) {
      revert(file);
      throw Causes.hold(e, IOException.class)
          ? Spreadsheets.damaged(name, e)
          : Spreadsheets.unreadable(name, "the file is a ZIP archive, but no spreadsheet.", e);
    } catch (XimaException e) {
      revert(file);
      throw e;
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      revert(file);
      throw Spreadsheets.damaged(name, e);
    }
  }

  private static void revert(@Nullable OPCPackage file) {
    if (file != null) {
      file.revert();
    }
  }

  @Override
  public NumberMeaning numbers() {
    return facts.from1904() ? NumberMeaning.SHEET_FROM_1904 : NumberMeaning.SHEET_FROM_1900;
  }

  @Override
  public @Nullable SheetRow next(Consumer<ReportWarning> told) throws IOException {
    try {
      while (true) {
        XMLStreamReader at = reader;
        if (at == null) {
          if (!sheets.hasNext()) {
            return null;
          }
          open(sheets.next(), told);
          continue;
        }
        if (!at.hasNext()) {
          endSheet();
          doubts.endSheet(sheet, told);
          continue;
        }
        if (at.next() == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("row")) {
          SheetRow row = row(at, told);
          if (!row.cells().isEmpty()) {
            return row;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void open(InputStream stream, Consumer<ReportWarning> told)
      throws IOException, XMLStreamException {
    sheetStream = stream;
    sheetIndex++;
    sheet = sheets.getSheetName();
    if (facts.hidden().contains(sheet)) {
      endSheet();
      told.accept(SheetDoubts.hidden(sheet));
      return;
    }
    lastRow = 0;
    reader = xml.createXMLStreamReader(stream);
  }

  private void endSheet() throws IOException, XMLStreamException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
    if (sheetStream != null) {
      sheetStream.close();
      sheetStream = null;
    }
  }

  private SheetRow row(XMLStreamReader at, Consumer<ReportWarning> told) throws XMLStreamException {
    String number = at.getAttributeValue(null, "r");
    lastRow = number == null ? lastRow + 1 : Integer.parseInt(number);
    SheetRow row = new SheetRow(sheetIndex, sheet, lastRow);
    int column = -1;
    while (true) {
      int event = at.next();
      if (event == XMLStreamConstants.END_ELEMENT && at.getLocalName().equals("row")) {
        return row;
      }
      if (event == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("c")) {
        String reference = at.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (column < 0 || column >= MOST_COLUMNS) {
          throw new XMLStreamException("the cell " + reference + " is outside a sheet");
        }
        cell(at, row, column, told);
      }
    }
  }

  private void cell(XMLStreamReader at, SheetRow row, int column, Consumer<ReportWarning> told)
      throws XMLStreamException {
    String type = at.getAttributeValue(null, "t");
    String style = at.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    boolean stored = false;
    int phonetic = 0;
    while (true) {
      int event = at.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (at.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> {
            stored = true;
            value.append(at.getElementText());
          }
          case "t" -> {
            String text = at.getElementText();
            if (phonetic == 0) {
              value.append(text);
            }
          }
          case "rPh" -> phonetic++;
          default -> {
            // How a run of text looks.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (at.getLocalName().equals("rPh")) {
          phonetic--;
        } else if (at.getLocalName().equals("c")) {
          break;
        }
      }
    }
    if (value.isEmpty()) {
      // A stored text may be empty; a stored number, truth value or error may not.
      if (formula && !(stored && "str".equals(type))) {
        doubts.noStoredValue(sheet, row.number(), column, told);
      }
      return;
    }
    add(row, column, type == null ? "n" : type, style, value.toString());
  }

  private void add(SheetRow row, int column, String type, @Nullable String style, String value) {
    if (type.equals("n")) {
      double number = Double.parseDouble(value);
      row.cells()
          .add(new SheetRow.Cell(column, SheetRow.plain(number), shown(number, style), true));
      return;
    }
    String text =
        switch (type) {
          case "s" -> strings.getItemAt(Integer.parseInt(value.trim())).getString();
          case "b" -> value.equals("1") ? "true" : "false";
          default -> value;
        };
    if (!Blanks.isBlank(text)) {
      row.cells().add(new SheetRow.Cell(column, text, null, false));
    }
  }

  private @Nullable String shown(double number, @Nullable String style) {
    int index = style == null ? 0 : Integer.parseInt(style);
    XSSFCellStyle cellStyle = index < styles.getNumCellStyles() ? styles.getStyleAt(index) : null;
    if (cellStyle == null) {
      return null;
    }
    return shown.of(
        number, cellStyle.getDataFormat(), cellStyle.getDataFormatString(), facts.from1904());
  }

  @Override
  public void close() {
    try {
      endSheet();
    } catch (IOException | XMLStreamException e) {
      // It was only read.
    }
    file.revert();
  }
}
