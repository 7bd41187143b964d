// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** How audio is sent. */
final class AudioAnswerQuestion implements Question {
  private static final int PARTIAL_CONTENT = 206;

  @Override
  public String id() {
    return "audio-answer";
  }

  @Override
  public String asks() {
    return "With which content type, length and headers does audio come, and in parts on request?";
  }

  @Override
  public String byDefault() {
    return "any content type; the file is told by its first bytes";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    Exchange audio = evidence.audio().audio().answer();
    List<String> told = new ArrayList<>();
    told.add(
        audio.mediaType().isEmpty()
            ? "Audio comes without a content type"
            : "Audio comes as " + type(audio.mediaType()));
    told.add(audio.header("Content-Length").isPresent() ? "with its length" : "without its length");
    String headers = Words.known(Vocabulary.HEADER, audio.headers().keySet());
    return Learned.of(
        String.join(", ", told) + ". Its headers: " + headers + ". " + parts(evidence));
  }

  private static String type(String mediaType) {
    return Vocabulary.HEADER.knows(mediaType.replace('+', ' '))
        ? mediaType
        : "a content type of its own";
  }

  private static String parts(Evidence evidence) throws InterruptedException {
    try {
      int status = evidence.audio().piece().status();
      return status == PARTIAL_CONTENT
          ? "A part of it (Range) is sent."
          : "Asked for a part of it (Range), the tenant answers %s.".formatted(status);
    } catch (NotSeenException e) {
      return "Whether a part of it can be had was not seen.";
    }
  }
}
