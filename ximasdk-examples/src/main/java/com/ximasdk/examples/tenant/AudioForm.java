// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a simulated tenant has the audio of a recording, and how it is sent. Immutable.
 *
 * @param versions the versions of the path that serve it, of {@code v1} and {@code v2}
 * @param statusElsewhere what the other version answers, as 404 or 405
 * @param contentType the content type of a WAV file
 * @param statesLength whether its length stands in the head; else it comes in chunks
 * @param headers further headers
 * @since 0.1.0
 */
public record AudioForm(
    Set<String> versions,
    int statusElsewhere,
    String contentType,
    boolean statesLength,
    Map<String, String> headers) {
  /** Under both versions, as {@code audio/wav}, with its length. */
  public static final AudioForm PLAIN =
      new AudioForm(Set.of("v1", "v2"), 404, "audio/wav", true, Map.of());

  /**
   * Copies set and map.
   *
   * @param versions the versions of the path that serve it, of {@code v1} and {@code v2}
   * @param statusElsewhere what the other version answers, as 404 or 405
   * @param contentType the content type of a WAV file
   * @param statesLength whether its length stands in the head; else it comes in chunks
   * @param headers further headers
   */
  public AudioForm {
    versions = Set.copyOf(versions);
    headers = Map.copyOf(headers);
  }

  /**
   * At one version alone; the other one answers a status.
   *
   * @param version {@code v1} or {@code v2}
   * @param otherwise the status that the other one answers
   * @return another form
   */
  public AudioForm at(String version, int otherwise) {
    return new AudioForm(Set.of(version), otherwise, contentType, statesLength, headers);
  }

  /**
   * Sent with another content type, with its length or without.
   *
   * @param type the content type
   * @param withLength whether the length stands in the head
   * @return another form
   */
  public AudioForm sentAs(String type, boolean withLength) {
    return new AudioForm(versions, statusElsewhere, type, withLength, headers);
  }

  /**
   * Sent with a further header.
   *
   * @param header the header's name
   * @param value its value
   * @return another form
   */
  public AudioForm with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new AudioForm(versions, statusElsewhere, contentType, statesLength, more);
  }

  Answer answer(byte[] wav) {
    Answer answer =
        statesLength
            ? Answer.bytes(200, contentType, wav)
            : Answer.stream(200, contentType, out -> out.write(wav));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.header(header.getKey(), header.getValue());
    }
    return answer;
  }
}
