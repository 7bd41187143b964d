// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.Recording;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer to a request for a list. It is read twice: once to see that it is sound and where its
 * recordings stand, and then each recording when it is wanted. So nothing of the answer's size is
 * in memory; a recording takes about 100 bytes, and none that is not wanted is kept.
 *
 * <p>It is closed when all that is wanted of it was read.
 */
final class ListedAnswer implements Closeable {
  /** More than any recording has; a tree of it fits into any memory. */
  static final int LONGEST_ELEMENT = 4 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");

  private final Spool body;
  private List<Place> places = new ArrayList<>();
  private FingerprintSet identities = new FingerprintSet();
  private int unread;

  private ListedAnswer(Spool body) {
    this.body = body;
  }

  /**
   * Looks through an answer.
   *
   * @param body the answer; it is closed with this
   * @param before what the answer before held; none of it is wanted again
   * @param wanted whether a recording is wanted at all
   * @throws AnswerFault if it is no list of objects
   * @throws JacksonException if it is no JSON
   */
  static ListedAnswer of(Spool body, FingerprintSet before, Predicate<Recording> wanted)
      throws IOException {
    ListedAnswer answer = new ListedAnswer(body);
    try (JsonParser json = Json.FACTORY.createParser(body.stream())) {
      JsonToken first = json.nextToken();
      if (first != null) {
        answer.requireList(json, first);
        answer.elements(json, before, wanted);
      }
    }
    answer.unread = answer.places.size();
    if (answer.unread == 0) {
      answer.close();
    }
    return answer;
  }

  private void requireList(JsonParser json, JsonToken first) {
    if (first != JsonToken.START_ARRAY) {
      throw AnswerFault.unreadable(
          "the answer is " + Json.kind(first) + "; expected a list of recordings.", "");
    }
    if (json.currentTokenLocation().getByteOffset() < 0) {
      throw AnswerFault.unreadable(
          "the answer is JSON in UTF-16 or UTF-32; expected a list of recordings in UTF-8, as JSON"
              + " is sent.",
          "");
    }
  }

  private void elements(JsonParser json, FingerprintSet before, Predicate<Recording> wanted)
      throws IOException {
    int index = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        throw fault(index, "is " + Json.kind(token));
      }
      long offset = json.currentTokenLocation().getByteOffset();
      json.skipChildren();
      long length = json.currentLocation().getByteOffset() - offset;
      if (length > LONGEST_ELEMENT) {
        throw fault(index, "has " + length + " bytes, more than " + LONGEST_ELEMENT);
      }
      element(index, offset, (int) length, before, wanted);
      index++;
    }
    if (json.nextToken() != null) {
      throw MismatchedInputException.from(json, List.class, "more follows after the list");
    }
  }

  private void element(
      int index, long offset, int length, FingerprintSet before, Predicate<Recording> wanted)
      throws IOException {
    Recording recording;
    try {
      recording = recording(offset, length);
    } catch (JacksonException e) {
      throw fault(index, "is not valid JSON");
    }
    String identity = RecordingIdentity.of(recording);
    if (identities.add(identity) && !before.contains(identity) && wanted.test(recording)) {
      long start = recording.startTime().map(Instant::toEpochMilli).orElse(Place.WITHOUT_START);
      places.add(new Place(this, start, offset, length));
    }
  }

  private static AnswerFault fault(int index, String finding) {
    return AnswerFault.unreadable(
        "element %s of the list %s; expected a recording, an object.".formatted(index, finding),
        "");
  }

  private Recording recording(long offset, int length) throws IOException {
    return RecordingJson.read(Json.MAPPER.readTree(body.read(offset, length)));
  }

  /** Where the recordings stand that are wanted, in the answer's order. */
  List<Place> places() {
    return places;
  }

  /** Gives away {@link #places()}, so that each can be forgotten as soon as it was read. */
  List<Place> takePlaces() {
    List<Place> taken = places;
    places = new ArrayList<>();
    return taken;
  }

  /** Gives away what the answer holds, wanted or not. */
  FingerprintSet takeIdentities() {
    FingerprintSet taken = identities;
    identities = new FingerprintSet();
    return taken;
  }

  /** Reads one of the recordings; none is read twice. */
  Recording read(Place place) throws IOException {
    Recording recording = recording(place.offset(), place.length());
    unread--;
    if (unread == 0) {
      close();
    }
    return recording;
  }

  @Override
  public void close() {
    unread = 0;
    try {
      body.close();
    } catch (IOException e) {
      LOG.warn("The file of a list that is not wanted any more cannot be closed.", e);
    }
  }
}
