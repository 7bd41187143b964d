// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ximasdk.internal.json.Json;
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
  private final String[] names = new String[MOST_MEMBERS];

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
    RecordingJson.Reading reading = new RecordingJson.Reading();
    int members = 0;
    long length = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      if (token == null || token.isStructStart() || members == MOST_MEMBERS || has(name, members)) {
        return skipRest(json);
      }
      names[members] = name;
      members++;
      length += name.length() + json.getTextLength();
      if (length > longest) {
        return skipRest(json);
      }
      reading.read(name, Json.tree(json));
    }
    return reading.recording();
  }

  private boolean has(String name, int members) {
    for (int i = 0; i < members; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
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
