// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a text of a tenant anonymous, in kind: times are shifted, lengths of time, clock times and
 * percents stay, addresses become addresses, every other word, number and code another one.
 * Punctuation and blanks stay, so {@code Name(extension)} keeps its form.
 */
final class TextDisguise {
  private static final String MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? *)?";

  /** Each alternative is a group; what comes first goes first. */
  private static final Pattern PARTS =
      Pattern.compile(
          String.join(
              "|",
              "(?<url>(?:https?|wss?|ftps?|sips?)://[^\\s\"'<>]+)",
              "(?<mail>[^\\s\"'<>()@,;:]{1,64}@[\\p{L}\\p{N}.-]{1,255})",
              "(?<spoken>\\b"
                  + WEEKDAY
                  + "(?<sm>"
                  + MONTHS
                  + ")\\.? +(?<sd>\\d{1,2}),? +(?<sy>\\d{4})(?!\\d))",
              "(?<http>\\b"
                  + WEEKDAY
                  + "(?<hd>\\d{1,2})[ -](?<hm>"
                  + MONTHS
                  + ")[ -](?<hy>\\d{4})(?!\\d)(?: +\\d\\d:\\d\\d:\\d\\d +(?:gmt|utc)\\b)?)",
              "(?<iso>(?<![\\p{L}\\p{N}])(?<iy>[12]\\d{3})-(?<im>\\d\\d)-(?<id>\\d\\d)(?:[t"
                  + " ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?"
                  + " *(?:z|[+-]\\d\\d:?(?:\\d\\d)?)?)?(?![\\p{L}\\p{N}]))",
              "(?<basic>(?<![\\p{L}\\p{N}])(?<by>20\\d\\d)(?<bm>0[1-9]|1[0-2])(?<bd>[0-3]\\d)(?:t\\d{4,6}z?)?(?![\\p{L}\\p{N}]))",
              "(?<us>(?<![\\p{L}\\p{N}])(?<um>\\d{1,2})/(?<ud>\\d{1,2})/(?<uy>\\d{4})(?![\\p{L}\\p{N}]))",
              "(?<zone>\\[[A-Za-z_]+/[A-Za-z_/]+\\])",
              "(?<clock>(?<![\\p{L}\\p{N}:.])\\d{1,4}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:"
                  + " ?[ap]\\.?m\\.?)?(?![\\p{L}\\p{N}:]))",
              "(?<hour>(?<![\\p{L}\\p{N}:.])1?\\d ?[ap]\\.?m\\.?(?![\\p{L}\\p{N}:]))",
              "(?<span>(?<![\\p{L}\\p{N}])p(?:\\d{1,3}d)?t(?=\\d)(?:\\d{1,4}h)?(?:\\d{1,4}m)?(?:\\d{1,6}(?:\\.\\d{1,9})?s)?(?![\\p{L}\\p{N}]))",
              "(?<percent>(?<![\\p{L}\\p{N}.])\\d{1,3}(?:[.,]\\d{1,4})? ?%)",
              "(?<run>[\\p{L}\\p{M}\\p{N}]+)"),
          Pattern.CASE_INSENSITIVE);

  private final Disguise disguise;
  private final TimeShift shift;

  TextDisguise(Disguise disguise, TimeShift shift) {
    this.disguise = disguise;
    this.shift = shift;
  }

  /** The text, made anonymous. */
  String of(String text) {
    StringBuilder other = new StringBuilder(text.length());
    Matcher parts = PARTS.matcher(text);
    int at = 0;
    while (parts.find(at)) {
      other.append(text, at, parts.start()).append(part(parts));
      at = parts.end();
      if (at == text.length()) {
        break;
      }
    }
    return other.append(text, at, text.length()).toString();
  }

  private String part(Matcher part) {
    String whole = part.group();
    if (part.group("url") != null) {
      return url(whole);
    }
    if (part.group("mail") != null) {
      int sign = whole.indexOf('@');
      return runs(whole.substring(0, sign)) + "@" + host(whole.substring(sign + 1));
    }
    if (part.group("spoken") != null) {
      return dated(part, "sy", "sm", "sd", false);
    }
    if (part.group("http") != null) {
      return dated(part, "hy", "hm", "hd", true);
    }
    if (part.group("iso") != null) {
      return dated(part, "iy", "im", "id", true);
    }
    if (part.group("basic") != null) {
      return dated(part, "by", "bm", "bd", true);
    }
    if (part.group("us") != null) {
      return dated(part, "uy", "um", "ud", false);
    }
    if (part.group("zone") != null) {
      return isZone(whole.substring(1, whole.length() - 1)) ? whole : runs(whole);
    }
    return part.group("run") != null ? run(whole) : whole;
  }

  /** A part with a date in it, of which only year, month and day change. */
  private String dated(Matcher part, String year, String month, String day, boolean fixed) {
    String monthText = part.group(month);
    Optional<Integer> number =
        Character.isDigit(monthText.charAt(0))
            ? Optional.of(Integer.parseInt(monthText))
            : TimeShift.month(monthText).map(Month::getValue);
    int years = Integer.parseInt(part.group(year));
    int days = Integer.parseInt(part.group(day));
    Optional<LocalDate> shifted = number.flatMap(months -> shift.date(years, months, days));
    if (shifted.isEmpty()) {
      return runs(part.group());
    }
    LocalDate date = shifted.get();
    StringBuilder text = new StringBuilder(part.group());
    // From the back, so that the places before stay right.
    int[][] places = {
      {part.start(year), part.end(year), 0},
      {part.start(month), part.end(month), 1},
      {part.start(day), part.end(day), 2}
    };
    Arrays.sort(places, (one, other) -> Integer.compare(other[0], one[0]));
    for (int[] place : places) {
      String old = part.group().substring(place[0] - part.start(), place[1] - part.start());
      String written =
          switch (place[2]) {
            case 0 -> Integer.toString(date.getYear());
            case 1 ->
                Character.isDigit(old.charAt(0))
                    ? padded(date.getMonthValue(), old, fixed)
                    : TimeShift.monthName(date.getMonth(), old);
            default -> padded(date.getDayOfMonth(), old, fixed);
          };
      text.replace(place[0] - part.start(), place[1] - part.start(), written);
    }
    return text.toString();
  }

  /** Two digits where the form wants two, else as many as the number has. */
  private static String padded(int number, String as, boolean fixed) {
    return as.startsWith("0") || (fixed && as.length() == 2)
        ? String.format(Locale.ROOT, "%02d", number)
        : Integer.toString(number);
  }

  private static boolean isZone(String name) {
    try {
      ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String url(String text) {
    int begin = text.indexOf("://") + 3;
    int end = begin;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, begin) + host(text.substring(begin, end)) + of(text.substring(end));
  }

  /** One word under a name that nobody can have (RFC 2606); a port stays. */
  private String host(String host) {
    int at = host.lastIndexOf('@') + 1;
    String plain = host.substring(at);
    int port = plain.lastIndexOf(':');
    String name = port < 0 ? plain : plain.substring(0, port);
    return disguise.of(name.replaceAll("[^\\p{L}\\p{N}]", "")) + ".example";
  }

  private String runs(String text) {
    Matcher runs = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+").matcher(text);
    return runs.replaceAll((MatchResult run) -> Matcher.quoteReplacement(run(run.group())));
  }

  private String run(String run) {
    if (run.length() == 13 && run.chars().allMatch(c -> c >= '0' && c <= '9')) {
      Optional<Long> time = shift.epochMillis(Long.parseLong(run));
      if (time.isPresent()) {
        return time.get().toString();
      }
    }
    return disguise.of(run);
  }
}
