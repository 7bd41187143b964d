// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes times in one zone. The offsets of a stretch of time are looked up once, since that takes
 * longer than the writing; those of any other time are looked up for each. Immutable.
 */
final class ZoneTexts {
  /** Some years; what goes on for longer is no list of recordings. */
  private static final int MOST_CHANGES = 20;

  private final ZoneId zone;

  /** Where the stretch begins, and where each of its offsets ends; in epoch seconds. */
  private final long begin;

  private final long[] ends;
  private final int[] offsets;

  private ZoneTexts(ZoneId zone, long begin, long[] ends, int[] offsets) {
    this.zone = zone;
    this.begin = begin;
    this.ends = ends;
    this.offsets = offsets;
  }

  /** Looks up each offset. */
  static ZoneTexts of(ZoneId zone) {
    return new ZoneTexts(zone, 0, new long[0], new int[0]);
  }

  /** Knows the offsets around the starts of recordings. */
  static ZoneTexts of(ZoneId zone, Collection<Recording> recordings) {
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Recording recording : recordings) {
      Instant start = recording.startTime().orElse(null);
      if (start != null) {
        first = start.isBefore(first) ? start : first;
        last = start.isAfter(last) ? start : last;
      }
    }
    return last.isBefore(first)
        ? of(zone)
        : of(zone, first.minus(CallSpan.LONGEST), last.plus(CallSpan.LONGEST));
  }

  /** Knows the offsets from a time to another one, if they do not change very often. */
  static ZoneTexts of(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(to) && changes.size() < MOST_CHANGES) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    long[] ends = new long[changes.size() + 1];
    int[] offsets = new int[changes.size() + 1];
    offsets[0] = rules.getOffset(from).getTotalSeconds();
    for (int i = 0; i < changes.size(); i++) {
      ends[i] = changes.get(i).toEpochSecond();
      offsets[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
    }
    ends[changes.size()] = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    return new ZoneTexts(zone, from.getEpochSecond(), ends, offsets);
  }

  /**
   * The time as {@link IsoTime} writes it, {@code ""} without one.
   *
   * @param text where it is written first
   */
  String format(@Nullable Instant time, byte[] text) {
    if (time == null) {
      return "";
    }
    long second = time.getEpochSecond();
    if (second >= begin) {
      for (int i = 0; i < ends.length; i++) {
        if (second < ends[i]) {
          return IsoTime.format(time, zone, offsets[i], text);
        }
      }
    }
    return IsoTime.format(time, zone);
  }
}
