// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;

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
    for (FieldProblem problem : recording.problems()) {
      add(whole.append('?').append(problem.name()), problem.found());
    }
    return whole.toString();
  }

  /** With its length, so that no text can be taken for two. */
  private static void add(StringBuilder whole, String text) {
    whole.append(' ').append(text.length()).append(' ').append(text);
  }
}
