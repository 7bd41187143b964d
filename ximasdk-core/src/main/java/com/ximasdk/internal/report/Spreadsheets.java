// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.internal.storage.FileHead;
import com.ximasdk.internal.text.Causes;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of file a spreadsheet is, by its first bytes, and opens it. This class does not
 * touch Apache POI, so that it can say when POI is missing.
 */
public final class Spreadsheets {
  static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  static final String ZIP = "PK\u0003\u0004";

  private Spreadsheets() {}

  /** Opens a spreadsheet for reading. */
  public static ReportRows open(
      Path file, String name, List<String> headings, CellEncodings encodings) {
    return new SheetReportRows(() -> sheets(file, name), name, headings, encodings);
  }

  private static SheetSource sheets(Path file, String name) {
    String head = head(file);
    if (head.startsWith(OLE2)) {
      need(name, ".xls", "org.apache.poi.poifs.filesystem.POIFSFileSystem", "org.apache.poi:poi");
      return BiffSheets.open(file, name);
    }
    if (head.startsWith(ZIP)) {
      need(
          name,
          ".xlsx",
          "org.apache.poi.openxml4j.opc.OPCPackage",
          "org.apache.poi:poi and org.apache.poi:poi-ooxml");
      return OoxmlSheets.open(file, name);
    }
    throw unreadable(name, whatItIs(head), null);
  }

  private static String head(Path file) {
    try {
      return FileHead.read(file, 512);
    } catch (IOException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          "The file " + file + " could not be opened: " + DiskReason.of(e) + ".",
          e);
    }
  }

  private static void need(String name, String kind, String type, String artifacts) {
    try {
      Class.forName(type, false, Spreadsheets.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ReportFormatException(
          ReportFormatException.Place.of(name),
          List.of(),
          ("reading %s files needs Apache POI, which is not on the class path or module path. Add"
                  + " %s to the program's dependencies; ximasdk-core has them as optional ones.")
              .formatted(kind, artifacts),
          null);
    }
  }

  private static String whatItIs(String head) {
    if (head.isEmpty()) {
      return "the file is empty.";
    }
    String text = head.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
      return "the file is XML text, not a spreadsheet file.";
    }
    if (text.startsWith("<")) {
      return "the file is a web page (HTML) under a spreadsheet's name; often this is a login or an"
          + " error page that was saved in place of the report.";
    }
    if (text.startsWith("%pdf")) {
      return "the file is a PDF document.";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "the file is JSON text, not a spreadsheet file.";
    }
    return head.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')
        ? "the file is of an unknown kind."
        : "the file is plain text, such as CSV.";
  }

  /** The error for a file that is no readable spreadsheet. */
  static ReportFormatException unreadable(String name, String found, @Nullable Throwable cause) {
    return new ReportFormatException(
        ReportFormatException.Place.of(name),
        List.of(),
        found + " Expected a report downloaded from Xima CCaaS as XLS (.xls or .xlsx).",
        cause);
  }

  /** The error for a file that a password protects. */
  static ReportFormatException encrypted(String name, @Nullable Throwable cause) {
    return unreadable(name, "the file is encrypted with a password. Save it without one.", cause);
  }

  /** The error for a file of the strict kind of Open XML, whose parts have other names. */
  static ReportFormatException strict(String name) {
    return unreadable(
        name,
        "the file is a Strict Open XML spreadsheet (http://purl.oclc.org/ooxml). Open it in a"
            + " spreadsheet program and save it as a plain .xlsx.",
        null);
  }

  /** The error for a file that breaks off or makes no sense inside. */
  static ReportFormatException damaged(String name, Throwable cause) {
    if (Causes.of(cause).anyMatch(at -> String.valueOf(at.getMessage()).contains("Zip bomb"))) {
      return unreadable(
          name, "the file unpacks to far more than its size (a zip bomb) and is not read.", cause);
    }
    String message = cause.getMessage();
    return unreadable(
        name,
        "the file is truncated or damaged ("
            + (message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(""))
            + "). Download it again.",
        cause);
  }
}
