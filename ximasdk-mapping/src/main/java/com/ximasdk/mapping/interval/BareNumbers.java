// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.mapping.interval.IntervalLabel.BareNumber;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what the bare numbers of one column of labels mean. */
final class BareNumbers {
  private static final int NONE = -1;
  private static final BigDecimal DAY = BigDecimal.valueOf(IntervalLabel.END_OF_DAY);

  private final List<BareNumber> numbers;
  private final IntervalLength length;

  /** What numbers can be. */
  private enum Meaning {
    MINUTES("minutes since midnight"),
    HOURS("hours since midnight"),
    HOURS_AND_MINUTES("hours and minutes"),
    /** Not read, but a doubt: 15.00 is three o'clock in some countries. */
    HOURS_POINT_MINUTES("hours and minutes with a point"),
    PARTS_OF_A_DAY("parts of a day");

    private final String words;

    Meaning(String words) {
      this.words = words;
    }
  }

  /** Why none is certain. */
  static final class Undecided extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Undecided(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** Without the full stop. */
    String reason() {
      return reason;
    }
  }

  private BareNumbers(List<BareNumber> numbers, IntervalLength length) {
    this.numbers = numbers;
    this.length = length;
  }

  /**
   * The seconds of the day that the numbers mean.
   *
   * @param numbers all that the column has
   * @param form what was stated of them
   * @throws Undecided if no reading fits all of them, or more than one
   */
  static List<Integer> seconds(
      List<BareNumber> numbers, IntervalLabelForm form, IntervalLength length) throws Undecided {
    BareNumbers column = new BareNumbers(numbers, length);
    return switch (form) {
      case BY_COLUMN, TWENTY_FOUR_HOURS -> column.decided();
      case MINUTES_OF_DAY -> column.as(Meaning.MINUTES);
      case HOURS_OF_DAY -> column.as(Meaning.HOURS);
      case HOURS_AND_MINUTES -> column.as(Meaning.HOURS_AND_MINUTES);
    };
  }

  private List<Integer> as(Meaning meaning) throws Undecided {
    List<Integer> seconds = read(meaning);
    if (seconds == null) {
      throw new Undecided(
          "the labels %s are not all %s that begin a whole number of %s after midnight, as the"
                  .formatted(some(), meaning.words, length)
              + " settings say. Look at wfm.intervalMinutes and wfm.intervalLabel");
    }
    return seconds;
  }

  private List<Integer> decided() throws Undecided {
    Map<Meaning, List<Integer>> fitting = new EnumMap<>(Meaning.class);
    for (Meaning meaning : Meaning.values()) {
      if (isNatural(meaning)) {
        List<Integer> seconds = read(meaning);
        if (seconds != null) {
          fitting.put(meaning, seconds);
        }
      }
    }
    if (fitting.size() == 1) {
      fitting.remove(Meaning.HOURS_POINT_MINUTES);
    }
    boolean partsOfHours =
        fitting.containsKey(Meaning.HOURS)
            && numbers.stream().anyMatch(number -> !isWhole(number.value()));
    if (!partsOfHours && fitting.values().stream().distinct().count() == 1) {
      return fitting.values().iterator().next();
    }
    throw new Undecided(
        fitting.isEmpty()
            ? "the labels %s are bare numbers, and no reading fits all of them: minutes since"
                    .formatted(some())
                + " midnight have to be multiples of %s below 1440, hours need an interval length of"
                    .formatted(length.minutes())
                + " 60 minutes, and hours and minutes are written as 0800. Set the interval length"
                + " (wfm.intervalMinutes) or the form of labels (wfm.intervalLabel) of this report"
            : "the labels %s are bare numbers that can be %s. Set the form of labels that this"
                    .formatted(
                        some(),
                        fitting.keySet().stream()
                            .map(meaning -> meaning.words)
                            .collect(Collectors.joining(" or ")))
                + " report has (wfm.intervalLabel)");
  }

  /** Whether people write it so; what is not natural is read only if it was stated. */
  private boolean isNatural(Meaning meaning) {
    boolean padded = numbers.stream().anyMatch(BareNumbers::isPadded);
    return switch (meaning) {
      case MINUTES, HOURS -> !padded;
      case HOURS_AND_MINUTES ->
          numbers.stream().allMatch(number -> number.text().matches("\\d{4}"))
              && (padded || read(Meaning.MINUTES) != null);
      case HOURS_POINT_MINUTES ->
          numbers.stream().allMatch(number -> number.text().matches("\\d{1,2}\\.\\d\\d"));
      case PARTS_OF_A_DAY -> numbers.stream().anyMatch(number -> !isWhole(number.value()));
    };
  }

  private static boolean isPadded(BareNumber number) {
    return number.text().length() > 1 && number.text().matches("0\\d+");
  }

  /** The seconds of the day in one meaning; null where it does not fit all. */
  private @Nullable List<Integer> read(Meaning meaning) {
    List<Integer> seconds = new ArrayList<>(numbers.size());
    for (BareNumber number : numbers) {
      int second = second(meaning, number.value());
      if (second < 0 || second % (length.minutes() * 60) != 0) {
        return null;
      }
      seconds.add(second);
    }
    return seconds;
  }

  private int second(Meaning meaning, BigDecimal value) {
    return switch (meaning) {
      case MINUTES -> whole(value, 1_439) * 60;
      case HOURS ->
          // Parts of an hour are read so that 0.25 is in doubt, not a quarter of a day.
          isWhole(value)
              ? (length.minutes() == 60 ? whole(value, 23) * 3_600 : NONE)
              : rounded(value.multiply(BigDecimal.valueOf(3_600)));
      case HOURS_AND_MINUTES -> {
        int whole = whole(value, 2_359);
        yield whole < 0 || whole % 100 > 59 ? NONE : (whole / 100 * 60 + whole % 100) * 60;
      }
      case HOURS_POINT_MINUTES -> second(Meaning.HOURS_AND_MINUTES, value.movePointRight(2));
      case PARTS_OF_A_DAY ->
          value.compareTo(BigDecimal.ONE) < 0 ? rounded(value.multiply(DAY)) : NONE;
    };
  }

  /** A whole number up to a greatest one, or a negative one, which stays so when multiplied. */
  private static int whole(BigDecimal value, int greatest) {
    return isWhole(value) && value.compareTo(BigDecimal.valueOf(greatest)) <= 0
        ? value.intValueExact()
        : NONE;
  }

  /** The nearest second, where the number means one. */
  private static int rounded(BigDecimal seconds) {
    BigDecimal nearest = seconds.setScale(0, RoundingMode.HALF_EVEN);
    return nearest.compareTo(DAY) < 0
            && nearest.subtract(seconds).abs().compareTo(new BigDecimal("0.2")) < 0
        ? nearest.intValueExact()
        : NONE;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private String some() {
    String first =
        numbers.stream().limit(4).map(BareNumber::text).collect(Collectors.joining(", "));
    return numbers.size() > 4 ? first + ", …" : first;
  }
}
