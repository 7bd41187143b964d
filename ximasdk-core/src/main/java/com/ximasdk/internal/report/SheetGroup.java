// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.HeadingForm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The group of a sheet. Both the sheet's name and, INFERRED, the line below the title state it; the
 * name lacks some characters and all beyond its 31st, so a line that fits it is the better one.
 */
final class SheetGroup {
  private static final String NO_GROUP = "no sub group";

  /** The longest name that a sheet can have. */
  private static final int LONGEST_NAME = 31;

  private static final String FORBIDDEN = "[]:*?/\\";

  private SheetGroup() {}

  /**
   * The group's name, empty for a sheet of no group.
   *
   * @param lines the lines of one text above the window
   * @throws ReportFormatException if the line below the title is another text than the name
   */
  static String of(String report, String sheet, List<SheetRow> lines) {
    if (HeadingForm.of(sheet).equals(NO_GROUP)) {
      return "";
    }
    List<String> texts = lines.stream().map(SheetGroup::text).toList();
    for (String text : texts) {
      if (Blanks.strip(text).equals(Blanks.strip(sheet))) {
        return text;
      }
    }
    List<String> fitting = texts.stream().filter(text -> fits(text, sheet)).distinct().toList();
    if (fitting.size() > 1) {
      throw twoReadings(report, sheet, lines.get(texts.indexOf(fitting.get(1))), fitting.get(0));
    }
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (lines.size() > 1
        && lines.get(1).number() == lines.get(0).number() + 1
        && !SheetWindow.hasDate(lines.get(1))) {
      throw twoReadings(report, sheet, lines.get(1), sheet);
    }
    return sheet;
  }

  private static String text(SheetRow line) {
    return line.cells().get(0).shown();
  }

  /** Whether a text becomes this name by what a sheet's name cannot have. */
  private static boolean fits(String text, String sheet) {
    Matcher name = nameOf(Blanks.strip(text)).matcher(Blanks.strip(sheet));
    // A name that is cut off ends where the text goes on.
    return name.matches() || (sheet.length() == LONGEST_NAME && name.hitEnd());
  }

  private static Pattern nameOf(String text) {
    StringBuilder pattern = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      boolean forbidden = false;
      while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
        forbidden |= FORBIDDEN.indexOf(text.charAt(i++)) >= 0;
      }
      if (forbidden) {
        pattern.append("[^\\p{L}\\p{N}]*");
      } else if (i > start) {
        pattern.append(Pattern.quote(text.substring(start, i)));
      }
      start = i;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        pattern.append(Pattern.quote(text.substring(start, i)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static ReportFormatException twoReadings(
      String report, String sheet, SheetRow line, String other) {
    SheetRow.Cell cell = line.cells().get(0);
    return new ReportFormatException(
        new ReportFormatException.Place(report, sheet, line.number(), ""),
        List.of(),
        ("the group is unsure: %s reads '%s', and %s. Expected the same group in both: rename the"
                + " sheet or correct or remove the line.")
            .formatted(
                SheetDoubts.place(sheet, line.number(), cell.column()),
                cell.shown(),
                other.equals(sheet)
                    ? "the sheet's name is '" + sheet + "'"
                    : "another line reads '" + other + "'"),
        null);
  }
}
