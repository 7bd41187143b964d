// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.PlainValues;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of a recording, member by member.
 *
 * <p>The reading is tolerant: a number may come as a text and a text as a number, a start also as
 * ISO 8601 with an offset; {@code null} is absent, and unknown fields are kept as they are. A field
 * that cannot be read is absent, and is kept as a problem of the recording.
 */
final class RecordingReading {
  private static final int LONGEST_SHOWN = 200;

  /** So many characters of JSON are kept of the fields that are not known. */
  private static final int MOST_OTHER = 16_384;

  private static final String OTHER =
      "a value that is not nested deeper than 20, and at most %s characters of JSON in all fields that are not known"
          .formatted(MOST_OTHER);

  private final Recording.Builder builder = Recording.builder();

  /** A bit for each of {@link RecordingMember} that has come. */
  private int known;

  /** The names of the others, also of those that have no value or are a problem. */
  private Set<String> unknown = Set.of();

  private Map<String, Object> others = Map.of();
  private List<FieldProblem> problems = List.of();
  private int leftForOthers = MOST_OTHER;

  Recording recording() {
    if (!others.isEmpty()) {
      builder.otherFields(others);
    }
    if (!problems.isEmpty()) {
      builder.problems(problems);
    }
    return builder.build();
  }

  /**
   * Reads a member.
   *
   * @param member which one it is; null for one that the guide does not print
   * @return false if it came before, and so nothing is certain any more: the last one counts
   */
  boolean read(String name, @Nullable RecordingMember member, FieldValue value) {
    if (member == null ? !isFirst(name) : !isFirst(member)) {
      return false;
    }
    if (value.isNull()) {
      return true;
    }
    try {
      if (member == null) {
        keep(name, value.node());
      } else {
        member.read(value, builder);
      }
    } catch (IllegalArgumentException unreadable) {
      tell(name, value, member == null ? OTHER : member.expected());
    }
    return true;
  }

  private boolean isFirst(RecordingMember member) {
    int before = known;
    known |= member.bit();
    return known != before;
  }

  private boolean isFirst(String name) {
    if (unknown.isEmpty()) {
      unknown = new HashSet<>();
    }
    return unknown.add(name);
  }

  /** What does not fit does not take the room of what comes after it. */
  private void keep(String name, JsonNode value) {
    int size = name.length() + value.toString().length();
    if (size > leftForOthers) {
      throw new IllegalArgumentException("too much");
    }
    Object plain = requireNonNull(PlainValues.of(value));
    leftForOthers -= size;
    if (others.isEmpty()) {
      others = new LinkedHashMap<>();
    }
    others.put(name, plain);
  }

  private void tell(String name, FieldValue value, String expected) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>();
    }
    problems.add(new FieldProblem(name, shown(value.node()), expected));
  }

  /** Enough to see what it is; a value may be as long as the answer that it stands in. */
  private static String shown(JsonNode value) {
    String whole = value.toString();
    if (whole.length() <= LONGEST_SHOWN) {
      return whole;
    }
    // Not between the two halves of a character.
    int end = Character.isHighSurrogate(whole.charAt(LONGEST_SHOWN - 1)) ? 1 : 0;
    return "%s… (%s characters in all)"
        .formatted(whole.substring(0, LONGEST_SHOWN - end), whole.length());
  }
}
