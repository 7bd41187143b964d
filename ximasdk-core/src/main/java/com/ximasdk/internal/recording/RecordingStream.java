// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads recordings from what a parser comes upon, without a tree of each.
 *
 * <p>For one thread at a time.
 */
final class RecordingStream {
  /** More members than recordings have. */
  private static final int MOST_MEMBERS = 64;

  private final int longest;
  private final ParsedValue value = new ParsedValue();

  /**
   * A reader.
   *
   * @param longest characters of all texts of a recording together
   */
  RecordingStream(int longest) {
    this.longest = longest;
  }

  /**
   * Reads the object at whose first token a parser stands; it stands at the last one afterwards.
   *
   * @return the recording; null of an object that wants a tree: it has lists or objects in it, the
   *     same member twice, of which the last one counts, or more than a recording has
   * @throws IOException if it is no JSON
   */
  @Nullable Recording read(JsonParser json) throws IOException {
    RecordingReading reading = new RecordingReading();
    int members = 0;
    long length = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      if (token == null || token.isStructStart() || members == MOST_MEMBERS) {
        return skipRest(json);
      }
      members++;
      length += name.length() + json.getTextLength();
      if (length > longest) {
        return skipRest(json);
      }
      if (!take(json, token, name, RecordingMember.of(name), reading)) {
        return skipRest(json);
      }
    }
    return reading.recording();
  }

  /**
   * Reads by what a recording is known and sorted, its key and its start, of the object at whose
   * first token a parser stands; it stands at the last one afterwards.
   *
   * @return a recording that has nothing else; null of an object that wants a tree, because it has
   *     no key or has one of the two twice
   * @throws IOException if it is no JSON
   */
  @Nullable Recording outline(JsonParser json) throws IOException {
    RecordingReading reading = new RecordingReading();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      RecordingMember member = RecordingMember.of(name);
      if (member != RecordingMember.RECORDING_KEY && member != RecordingMember.START_TIME) {
        json.skipChildren();
      } else if (token == null
          || token.isStructStart()
          || json.getTextLength() > longest
          || !take(json, token, name, member, reading)) {
        return skipRest(json);
      }
    }
    Recording outline = reading.recording();
    return outline.recordingKey().isPresent() ? outline : null;
  }

  private boolean take(
      JsonParser json,
      JsonToken token,
      String name,
      @Nullable RecordingMember member,
      RecordingReading reading)
      throws IOException {
    value.take(json, token, member == null || !member.isOfOneAlone());
    return reading.read(name, member, value);
  }

  private static @Nullable Recording skipRest(JsonParser json) throws IOException {
    json.skipChildren();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      json.nextToken();
      json.skipChildren();
    }
    return null;
  }
}
