// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.util.List;
import java.util.Map;

/** What makes two recordings of a tenant the same one. */
final class RecordingIdentity {
  private RecordingIdentity() {}

  /** The key; of a recording without one, all that it says. Equal for the same recording alone. */
  static String of(Recording recording) {
    return recording
        .recordingKey()
        .map(RecordingKey::text)
        .map("key "::concat)
        .orElseGet(() -> whole(recording));
  }

  private static String whole(Recording recording) {
    StringBuilder whole = new StringBuilder("whole ");
    recording.apiFields().forEach((name, value) -> add(whole.append(name), value.toString()));
    recording.otherFields().forEach((name, value) -> addPlain(whole, name, value));
    for (FieldProblem problem : recording.problems()) {
      add(whole.append('?').append(problem.name()), problem.found());
    }
    return whole.toString();
  }

  /** With its type: a number is not the same as the text that shows it. */
  private static void addPlain(StringBuilder whole, String name, Object value) {
    add(whole.append('+'), name);
    if (value instanceof Map<?, ?> members) {
      whole.append('{');
      members.forEach((member, one) -> addPlain(whole, String.valueOf(member), one));
      whole.append('}');
    } else if (value instanceof List<?> elements) {
      whole.append('[');
      elements.forEach(element -> addPlain(whole, "", element));
      whole.append(']');
    } else {
      add(whole.append(value.getClass().getSimpleName()), value.toString());
    }
  }

  /** With its length, so that no text can be taken for two. */
  private static void add(StringBuilder whole, String text) {
    whole.append(' ').append(text.length()).append(' ').append(text);
  }
}
