// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.storage.Spool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;

/**
 * Goes through elements of a list in the order in which they stand, by one parser: one for each
 * would cost as much as reading it.
 *
 * <p>For one thread at a time.
 */
final class ListCursor {
  private static final byte[] OPENING = {'['};

  private final JsonParser json;

  /** What is added to a place of the parser for one in the body. */
  private final long shift;

  /** Where the element stands at whose first token the parser is. */
  private long position;

  /** A cursor at an element, which is an object. */
  ListCursor(Spool body, long position) throws IOException {
    this.json =
        Json.FACTORY.createParser(
            new SequenceInputStream(new ByteArrayInputStream(OPENING), body.streamFrom(position)));
    this.shift = position - OPENING.length;
    json.nextToken();
    step();
  }

  /** Goes on to an element that is here or further behind; gives the parser at its first token. */
  JsonParser at(long place) throws IOException {
    while (position < place) {
      json.skipChildren();
      step();
    }
    return json;
  }

  private void step() throws IOException {
    json.nextToken();
    position = json.currentTokenLocation().getByteOffset() + shift;
  }
}
