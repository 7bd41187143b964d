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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer to a request for a list. It is read once to see that it is sound, where its recordings
 * stand and what tells them apart; the first ones are kept from then on, and the others are read
 * again when they are wanted. So nothing of the answer's size is in memory; a recording that is not
 * kept takes about 100 bytes, and none that is not wanted takes any.
 *
 * <p>It is closed when all that is wanted of it was read.
 */
final class ListedAnswer implements Closeable {
  /** More than any recording has; a tree of it fits into any memory. */
  static final int LONGEST_ELEMENT = 4 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.storage");

  /** Bytes of JSON whose recordings are kept, which take about as much. */
  private static final int MOST_KEPT = 1024 * 1024;

  /** So many bytes are rather passed over than jumped over. */
  private static final int NEAR = 64 * 1024;

  private final Spool body;
  private final RecordingStream stream = new RecordingStream(LONGEST_ELEMENT);
  private List<Place> places = new ArrayList<>();
  private FingerprintSet identities = new FingerprintSet();
  private int unread;
  private int roomForKept = MOST_KEPT;

  /** Reads what is wanted in the answer's order; null before that. */
  private @Nullable ListCursor cursor;

  /** Where the recording ends that was read last. */
  private long readUpTo;

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
    if (answer.places.stream().allMatch(place -> place.kept() != null)) {
      answer.closeBody();
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
      Recording recording = roomForKept > 0 ? stream.read(json) : stream.outline(json);
      long length = json.currentLocation().getByteOffset() - offset;
      if (length > LONGEST_ELEMENT) {
        throw fault(index, "has " + length + " bytes, more than " + LONGEST_ELEMENT);
      }
      if (recording == null) {
        recording = element(index, offset, (int) length);
      }
      take(recording, offset, (int) length, before, wanted);
      index++;
    }
    if (json.nextToken() != null) {
      throw MismatchedInputException.from(json, List.class, "more follows after the list");
    }
  }

  private Recording element(int index, long offset, int length) throws IOException {
    try {
      return tree(body.read(offset, length));
    } catch (JacksonException e) {
      throw fault(index, "is not valid JSON");
    }
  }

  private void take(
      Recording recording,
      long offset,
      int length,
      FingerprintSet before,
      Predicate<Recording> wanted) {
    if (RecordingIdentity.add(recording, identities)
        && !RecordingIdentity.isIn(before, recording)
        && wanted.test(recording)) {
      long start = recording.startTime().map(Instant::toEpochMilli).orElse(Place.WITHOUT_START);
      places.add(new Place(this, start, offset, length, kept(recording, length)));
    }
  }

  /** The recording, if it need not be read again. The first that is too long is the last one. */
  private @Nullable Recording kept(Recording recording, int length) {
    boolean fits = length <= roomForKept;
    roomForKept = fits ? roomForKept - length : 0;
    return fits ? recording : null;
  }

  private static AnswerFault fault(int index, String finding) {
    return AnswerFault.unreadable(
        "element %s of the list %s; expected a recording, an object.".formatted(index, finding),
        "");
  }

  private static Recording tree(byte[] json) throws IOException {
    return RecordingJson.read(Json.MAPPER.readTree(json));
  }

  private Recording recording(Place place) throws IOException {
    if (place.kept() != null) {
      return place.kept();
    }
    long ahead = place.offset() - readUpTo;
    readUpTo = place.offset() + place.length();
    Recording recording = ahead >= 0 && ahead < NEAR ? stream.read(ahead(place)) : alone(place);
    return recording == null ? tree(body.read(place.offset(), place.length())) : recording;
  }

  private JsonParser ahead(Place place) throws IOException {
    ListCursor going = cursor == null ? new ListCursor(body, place.offset()) : cursor;
    cursor = going;
    return going.at(place.offset());
  }

  private @Nullable Recording alone(Place place) throws IOException {
    cursor = null;
    byte[] bytes = body.read(place.offset(), place.length());
    try (JsonParser json = Json.FACTORY.createParser(bytes)) {
      json.nextToken();
      return stream.read(json);
    }
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
    Recording recording = recording(place);
    unread--;
    if (unread == 0) {
      close();
    }
    return recording;
  }

  @Override
  public void close() {
    unread = 0;
    closeBody();
  }

  private void closeBody() {
    try {
      body.close();
    } catch (IOException e) {
      LOG.warn("The file of a list that is not wanted any more cannot be closed.", e);
    }
  }
}
