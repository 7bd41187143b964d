// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Fault} with the requests that it befalls. Immutable.
 *
 * <p>As text: {@code NAME[@OPERATION][=COUNT][:VALUE]}, so {@code server-error@audio=2:503} answers
 * the first two audio requests with 503.
 *
 * @since 0.1.0
 */
public final class ScriptedFault {
  private static final Pattern TEXT =
      Pattern.compile("(?<name>[^@=:]+)(?:@(?<on>[^=:]+))?(?:=(?<count>[^:]*))?(?::(?<value>.*))?");

  private final Fault fault;
  private final Set<Operation> operations;
  private final @Nullable Integer count;
  private final @Nullable String value;
  private final String pathPart;

  private ScriptedFault(
      Fault fault,
      Set<Operation> operations,
      @Nullable Integer count,
      @Nullable String value,
      String pathPart) {
    this.fault = fault;
    this.operations = operations;
    this.count = count;
    this.value = value;
    this.pathPart = pathPart;
  }

  static ScriptedFault of(Fault fault) {
    return new ScriptedFault(fault, fault.operations(), null, null, "");
  }

  /**
   * Reads a fault as the command line gives it.
   *
   * @param text {@code NAME[@OPERATION][=COUNT][:VALUE]}
   * @return the fault
   * @throws IllegalArgumentException if it is none; the message lists the names
   */
  public static ScriptedFault parse(String text) {
    Matcher parts = TEXT.matcher(text);
    Fault fault = parts.matches() ? Fault.of(parts.group("name")).orElse(null) : null;
    if (fault == null) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' names no fault. Expected NAME[@OPERATION][=COUNT][:VALUE] with one of "
              + names(Arrays.stream(Fault.values()).map(Fault::text).toList()));
    }
    ScriptedFault scripted = of(fault);
    String on = parts.group("on");
    if (on != null) {
      scripted =
          scripted.on(
              Operation.of(on)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "'"
                                  + on
                                  + "' names no operation. Expected one of "
                                  + names(
                                      Arrays.stream(Operation.values())
                                          .map(Operation::text)
                                          .toList()))));
    }
    String count = parts.group("count");
    if (count != null) {
      scripted = scripted.times(parseCount(text, count));
    }
    String value = parts.group("value");
    return value == null ? scripted : scripted.value(value);
  }

  private static int parseCount(String text, String count) {
    if (!count.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "'" + text + "': the count is '" + count + "'; expected a number from 1 on");
    }
    return Integer.parseInt(count);
  }

  private static String names(List<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  /**
   * The same for the first requests that fit.
   *
   * @param times how many, at least 1
   * @return another fault
   */
  public ScriptedFault times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a fault befalls at least one request, not %d", times));
    }
    return new ScriptedFault(fault, operations, times, value, pathPart);
  }

  /**
   * The same for these operations alone.
   *
   * @param first one
   * @param more further ones
   * @return another fault
   * @throws IllegalArgumentException if the fault cannot befall one of them
   */
  public ScriptedFault on(Operation first, Operation... more) {
    EnumSet<Operation> set = EnumSet.of(first, more);
    fault.checkOperations(set);
    return new ScriptedFault(fault, Set.copyOf(set), count, value, pathPart);
  }

  /**
   * The same for requests whose path, percent-encoded as sent, holds a text: a recording key, say.
   *
   * @param part the text
   * @return another fault
   */
  public ScriptedFault onPath(String part) {
    return new ScriptedFault(fault, operations, count, value, requireNonNull(part, "part"));
  }

  /**
   * The same with a value; what it means depends on the {@link Fault}.
   *
   * @param text the value
   * @return another fault
   * @throws IllegalArgumentException if the fault cannot use it
   */
  public ScriptedFault value(String text) {
    fault.checkValue(requireNonNull(text, "text"));
    return new ScriptedFault(fault, operations, count, text, pathPart);
  }

  /** {@return what goes wrong} */
  public Fault fault() {
    return fault;
  }

  /** {@return the operations that it befalls} */
  public Set<Operation> operations() {
    return operations;
  }

  /** {@return how many requests it befalls; empty if all that fit} */
  public OptionalInt count() {
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** {@return its value} */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  boolean fits(Operation operation, String path) {
    return operations.contains(operation) && path.contains(pathPart);
  }

  @Override
  public String toString() {
    return fault.text()
        + "@"
        + names(operations.stream().map(Operation::text).toList())
        + (count == null ? "" : "=" + count)
        + (value == null ? "" : ":" + value)
        + (pathPart.isEmpty() ? "" : " on paths with '" + pathPart + "'");
  }
}
