// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.report.JsonReportRows;
import com.ximasdk.internal.report.Spreadsheets;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Reads reports that are already here: a stored JSON answer, or a spreadsheet downloaded from the
 * product. Both give the same rows.
 *
 * <p>Of the JSON answer only its columns are printed in the vendor's guide (KNOWN); where the rows
 * are, how cells are keyed, how sub-reports and totals look is UNKNOWN. So rows are looked for in
 * lists of any name and at any depth, whatever the order of members. They may be arrays in column
 * order, objects by column key or by title, or objects with one list {@code cells} or {@code
 * values} of cells in column order or each with the {@code key} of its column; cells are scalars or
 * objects with a raw and a formatted value. All rows of one list are written as its first one. A
 * sub-report's name is the first text among {@code name}, {@code title}, {@code group}, {@code
 * label} and {@code key}, or that inside an object under one of them.
 *
 * <p>What is not understood is told: an answer without columns, content without a row, a row that
 * is written otherwise than the first, two lists that can be the rows, and two members for one
 * column are a {@link com.ximasdk.error.ReportFormatException} that names the JSON path, after the
 * rows before it. Content beside rows is a warning in {@link ReportRows#facts()}.
 *
 * <p>Columns, names and the window may follow the rows that need them: up to 4 MiB of rows are held
 * back for them. Beyond that, missing columns and another name that comes later are an error; rows
 * without a window are given out, and one that comes later is among the facts. A row that is kept
 * keeps hold of 16 KiB of the answer around it, or at most of twice its own length.
 *
 * <p>The layout of spreadsheets is INFERRED from other readers of the same engine's exports. They
 * need Apache POI, an optional dependency: {@code org.apache.poi:poi} for {@code .xls}, also {@code
 * org.apache.poi:poi-ooxml} for {@code .xlsx}.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param encodings how cells are to be understood
 * @since 0.1.0
 */
public record ReportReader(CellEncodings encodings) {
  /**
   * Checks that they are there.
   *
   * @param encodings how cells are to be understood
   */
  public ReportReader {
    requireNonNull(encodings, "encodings");
  }

  /**
   * {@return a reader that understands cells so}
   *
   * @param encodings how cells are to be understood
   */
  public static ReportReader of(CellEncodings encodings) {
    return new ReportReader(encodings);
  }

  /**
   * The rows of a JSON report, in UTF-8, 16 or 32. Nothing is read before the first row is asked
   * for.
   *
   * @param json the report; closed with the rows
   * @param source what to call it in errors until its title is known
   * @return the rows, to be closed. What they throw is told at {@link ReportRows}; a stream that
   *     breaks off is a {@link LocalStorageException}
   */
  public ReportRows json(InputStream json, String source) {
    return new JsonReportRows(
        json,
        source,
        encodings,
        broken ->
            new LocalStorageException(
                CallSummary.NONE,
                "The report " + source + " could not be read: " + broken.getMessage() + ".",
                broken));
  }

  /**
   * The rows of a JSON report in a file, in UTF-8, 16 or 32. Nothing but opening it happens before
   * the first row is asked for.
   *
   * @param file the answer as it was stored; errors call it by its name until its title is known
   * @return the rows, to be closed: the file is open until then
   * @throws LocalStorageException if the file cannot be opened
   */
  public ReportRows json(Path file) {
    try {
      return json(new BufferedInputStream(Files.newInputStream(file), 1 << 16), name(file));
    } catch (IOException e) {
      throw new LocalStorageException(
          CallSummary.NONE,
          "The file " + file + " could not be opened: " + DiskReason.of(e) + ".",
          e);
    }
  }

  /**
   * The rows of a downloaded spreadsheet, {@code .xls} or {@code .xlsx}; which of the two is told
   * by the content, not by the file's name.
   *
   * <p>Each sheet is one section named by its group; the sheet {@code NO SUB GROUP} has no name.
   * The heading row is found by the headings. Sheets without any cell are passed over. Hidden
   * sheets, and sheets with none of the headings where another has them all, are passed over and
   * told as warnings; a sheet whose name and group line differ is an error.
   *
   * @param file the spreadsheet
   * @param headings the headings that will be asked for; the row that holds most of them is the
   *     heading row
   * @return the rows, to be closed: the file may be open until then
   * @throws com.ximasdk.error.ReportFormatException if the file is no readable spreadsheet, or if
   *     Apache POI is missing
   * @throws LocalStorageException if the file cannot be opened
   */
  public ReportRows spreadsheet(Path file, Collection<String> headings) {
    return Spreadsheets.open(file, name(file), List.copyOf(headings), encodings);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
