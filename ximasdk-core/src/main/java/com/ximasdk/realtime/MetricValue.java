// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import com.ximasdk.internal.json.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a realtime metric: a closed set of types, of which {@link UnknownValue} takes
 * whatever this version cannot read.
 *
 * <p>Only the type {@code COUNT} is printed (KNOWN-C: Chronicall guide, "Realtime Data over
 * WebSocket"); how states and durations are written is UNKNOWN, so each value keeps its raw JSON.
 * Values are immutable.
 *
 * <p>Each is made of what it says; its type as the tenant spells it; when the tenant updated it, or
 * null; and the value as received, whose text is taken when it is asked for.
 *
 * @since 0.1.0
 */
public abstract sealed class MetricValue
    permits CountValue, DurationValue, StateValue, UnknownValue {
  private final String type;
  private final @Nullable Instant lastUpdateTime;
  private final CharSequence rawJson;

  MetricValue(String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    this.type = type;
    this.lastUpdateTime = lastUpdateTime;
    this.rawJson = rawJson;
  }

  /** {@return the value's type as the tenant spells it; empty if there was none} */
  public final String type() {
    return type;
  }

  /**
   * {@return when the tenant last updated this value, by the tenant's clock; empty if it sent no
   * such time, or one that is no instant, as one without an offset} The first of each such form is
   * logged as a warning, and {@link #lastUpdateTimeText()} has it.
   */
  public final Optional<Instant> lastUpdateTime() {
    return Optional.ofNullable(lastUpdateTime);
  }

  /**
   * {@return the member {@code lastUpdateTime} of the value as the tenant wrote it, read out of
   * {@link #rawJson()} at each call; empty if the value has none}
   */
  public final String lastUpdateTimeText() {
    return Json.memberText(rawJson(), "lastUpdateTime");
  }

  /** {@return the value as it was received, JSON text} */
  public final String rawJson() {
    return rawJson.toString();
  }

  final CharSequence raw() {
    return rawJson;
  }

  /** What tells two values of one class apart, besides type and time. */
  abstract Object content();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof MetricValue value
        && value.getClass() == getClass()
        && value.type.equals(type)
        && Objects.equals(value.lastUpdateTime, lastUpdateTime)
        && value.content().equals(content());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(type, lastUpdateTime, content());
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + content() + "]";
  }
}
