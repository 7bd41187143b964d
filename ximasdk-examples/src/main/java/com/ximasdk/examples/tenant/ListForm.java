// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How a simulated tenant lists recordings. Immutable.
 *
 * @param longestWindow the longest window that it takes; longer ones are answered with 400
 * @param mostRows how many recordings an answer has at most; the others are left out without a word
 * @param order the order of the recordings
 * @param tested what of a recording has to be in the window
 * @since 0.1.0
 */
public record ListForm(Duration longestWindow, int mostRows, Order order, Tested tested) {
  /** Any window, whole, in no order, tested by the start. */
  public static final ListForm PLAIN =
      new ListForm(Duration.ofDays(36_500), Integer.MAX_VALUE, Order.AS_ADDED, Tested.START);

  /**
   * In which order recordings are listed.
   *
   * @since 0.1.0
   */
  public enum Order {
    /** As they were added, which is by nothing. */
    AS_ADDED(list -> list),
    /** By start, the earliest first. */
    EARLIEST_FIRST(list -> sorted(list, Comparator.comparing(SimulatedRecording::start))),
    /** By start, the latest first. */
    LATEST_FIRST(list -> sorted(list, Comparator.comparing(SimulatedRecording::start).reversed()));

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without a state.
    private final Function<List<SimulatedRecording>, List<SimulatedRecording>> arranged;

    Order(Function<List<SimulatedRecording>, List<SimulatedRecording>> arranged) {
      this.arranged = arranged;
    }

    private static List<SimulatedRecording> sorted(
        List<SimulatedRecording> list, Comparator<SimulatedRecording> by) {
      return list.stream().sorted(by).toList();
    }
  }

  /**
   * What has to be in the window, whose both ends belong to it.
   *
   * @since 0.1.0
   */
  public enum Tested {
    /** The start of the recording. */
    START(SimulatedRecording::start, SimulatedRecording::start),
    /** Its end. */
    END(SimulatedRecording::end, SimulatedRecording::end),
    /** Any part of it. */
    ANY_PART(SimulatedRecording::start, SimulatedRecording::end);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without a state.
    private final Function<SimulatedRecording, Instant> first;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without a state.
    private final Function<SimulatedRecording, Instant> last;

    Tested(
        Function<SimulatedRecording, Instant> first, Function<SimulatedRecording, Instant> last) {
      this.first = first;
      this.last = last;
    }

    private boolean in(SimulatedRecording recording, Instant from, Instant to) {
      return !first.apply(recording).isAfter(to) && !last.apply(recording).isBefore(from);
    }
  }

  /**
   * The same with a longest window.
   *
   * @param length longer windows are answered with 400
   * @return another form
   */
  public ListForm withLongestWindow(Duration length) {
    return new ListForm(length, mostRows, order, tested);
  }

  /**
   * The same with a largest answer.
   *
   * @param rows how many recordings an answer has at most
   * @return another form
   */
  public ListForm withMostRows(int rows) {
    return new ListForm(longestWindow, rows, order, tested);
  }

  /**
   * The same in another order.
   *
   * @param other takes its place
   * @return another form
   */
  public ListForm withOrder(Order other) {
    return new ListForm(longestWindow, mostRows, other, tested);
  }

  /**
   * The same with another test of the window.
   *
   * @param other takes its place
   * @return another form
   */
  public ListForm withTested(Tested other) {
    return new ListForm(longestWindow, mostRows, order, other);
  }

  boolean takes(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(longestWindow) <= 0;
  }

  List<SimulatedRecording> listed(List<SimulatedRecording> all, Instant from, Instant to) {
    List<SimulatedRecording> inWindow =
        all.stream().filter(recording -> tested.in(recording, from, to)).toList();
    return order.arranged.apply(inWindow).stream().limit(mostRows).toList();
  }
}
