// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.setup.GuideChapter;
import com.ximasdk.setup.SetupFinding;
import com.ximasdk.setup.SetupFindings;
import com.ximasdk.setup.SetupOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Findings as a list to read out by telephone: by the guide's chapters, in lines of at most 80
 * columns, with marks that need no colour. A pure function of what was found.
 *
 * @param look makes a text look as a style does, where it is shown
 */
record Checklist(BiFunction<Style, String, String> look) {
  private static final int WIDTH = 79;
  private static final int CHECK = 11;
  private static final int TEXT = 32;
  private static final int REMEDY = CHECK + 2;
  private static final Pattern BLANKS = Pattern.compile(" +");

  String text(SetupFindings findings) {
    List<String> lines = new ArrayList<>();
    for (GuideChapter chapter : GuideChapter.values()) {
      List<SetupFinding> ofChapter =
          findings.all().stream().filter(each -> each.check().chapter() == chapter).toList();
      lines.add(look.apply(Style.STRONG, chapter.title()));
      ofChapter.forEach(finding -> add(finding, lines));
      lines.add("");
    }
    lines.addAll(wrapped(closing(findings), 0));
    return String.join("\n", lines) + "\n";
  }

  private void add(SetupFinding finding, List<String> lines) {
    List<String> detail = wrapped(finding.detail(), TEXT);
    String mark = mark(finding.outcome());
    String first =
        "  "
            + look.apply(style(finding.outcome()), mark)
            + " ".repeat(CHECK - 2 - mark.length())
            + finding.check().id();
    String blank = " ".repeat(TEXT - CHECK - finding.check().id().length());
    lines.add(first + blank + detail.get(0).strip());
    lines.addAll(detail.subList(1, detail.size()));
    if (finding.outcome() == SetupOutcome.FAILED || finding.outcome() == SetupOutcome.WARNING) {
      List<String> remedy = wrapped(finding.remedy(), REMEDY + 3);
      lines.add(" ".repeat(REMEDY) + "-> " + remedy.get(0).strip());
      lines.addAll(remedy.subList(1, remedy.size()));
      lines.addAll(wrapped("Guide: " + finding.check().section(), REMEDY + 3));
    }
  }

  private static String mark(SetupOutcome outcome) {
    return outcome == SetupOutcome.FAILED
        ? outcome.text().toUpperCase(Locale.ROOT)
        : outcome.text();
  }

  private static Style style(SetupOutcome outcome) {
    return switch (outcome) {
      case OK -> Style.GOOD;
      case WARNING -> Style.ATTENTION;
      case FAILED -> Style.FAILURE;
      case SKIPPED -> Style.FAINT;
    };
  }

  private static String closing(SetupFindings findings) {
    int failed = findings.with(SetupOutcome.FAILED).size();
    int warnings = findings.with(SetupOutcome.WARNING).size();
    int skipped = findings.with(SetupOutcome.SKIPPED).size();
    int all = findings.all().size();
    if (failed > 0) {
      return "%d of %d failed%s%s. Mend them from the top, and run the check again."
          .formatted(failed, all, warnings(warnings), skipped(skipped));
    }
    if (warnings > 0) {
      return "Nothing failed; look at %s%s."
          .formatted(
              warnings == 1 ? "the warning" : "the " + warnings + " warnings", skipped(skipped));
    }
    return skipped == 0
        ? "All " + all + " prerequisites are met."
        : "Nothing failed%s.".formatted(skipped(skipped));
  }

  private static String warnings(int count) {
    return count == 0 ? "" : count == 1 ? ", 1 warning" : ", " + count + " warnings";
  }

  private static String skipped(int count) {
    return count == 0 ? "" : ", " + count + " skipped";
  }

  /** Lines that begin behind an indent, and end before the edge where there is a blank to break. */
  private static List<String> wrapped(String text, int indent) {
    String margin = " ".repeat(indent);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder(margin);
      for (String word : words(paragraph, WIDTH - indent)) {
        boolean isFirst = line.length() == indent;
        if (!isFirst && TextWidth.of(line.toString()) + 1 + TextWidth.of(word) > WIDTH) {
          lines.add(line.toString());
          line = new StringBuilder(margin).append(word);
        } else {
          line.append(isFirst ? "" : " ").append(word);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** What nothing can be broken in is cut into pieces. */
  private static List<String> words(String paragraph, int widest) {
    List<String> words = new ArrayList<>();
    for (String word : BLANKS.split(TextWidth.plain(paragraph).strip(), -1)) {
      String rest = word;
      while (TextWidth.of(rest) > widest) {
        int end = rest.offsetByCodePoints(0, widest / 2);
        words.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      words.add(rest);
    }
    return words;
  }
}
