// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.util.List;
import java.util.Map;

/** What makes two recordings of a tenant the same one: the key; without one, all they say. */
final class RecordingIdentity {
  private static final char KEY = 'k';
  private static final char WHOLE = 'w';

  private RecordingIdentity() {}

  /** Adds a recording to those that are known; false if it was among them. */
  static boolean add(Recording recording, FingerprintSet known) {
    RecordingKey key = recording.recordingKey().orElse(null);
    return key == null ? known.add(WHOLE, whole(recording)) : known.add(KEY, key.text());
  }

  /** Whether a recording is among those that are known. */
  static boolean isIn(FingerprintSet known, Recording recording) {
    RecordingKey key = recording.recordingKey().orElse(null);
    return key == null ? known.contains(WHOLE, whole(recording)) : known.contains(KEY, key.text());
  }

  private static String whole(Recording recording) {
    StringBuilder whole = new StringBuilder();
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
