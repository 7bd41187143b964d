// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the body of an answer with an error. */
final class ErrorBodiesQuestion implements Question {
  @Override
  public String id() {
    return "error-bodies";
  }

  @Override
  public String asks() {
    return "What stands in the body of an answer that refuses something?";
  }

  @Override
  public String byDefault() {
    return "any text; its beginning is shown without the key";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    // Two that cannot be right: a list without a window, and a report that nobody has.
    Answers.any(evidence.line(), Request.get(Subject.RECORDINGS, "/rest/api/v2/recordings"));
    Answers.any(
        evidence.line(),
        Request.get(Subject.REPORTS, "/rest/api/v1/historic-data/00000000")
            .withBody("{\"format\":\"json\",\"parameters\":[]}"));
    Map<Integer, String> forms = new TreeMap<>();
    for (Exchange answer : evidence.exchanges()) {
      if (answer.status() >= 400) {
        forms.putIfAbsent(answer.status(), form(answer));
      }
    }
    if (forms.isEmpty()) {
      return Learned.of("Nothing was refused, also not what cannot be right.");
    }
    List<String> told = new ArrayList<>();
    forms.forEach((status, form) -> told.add(status + ": " + form));
    return Learned.of(String.join("; ", told) + ".");
  }

  private static String form(Exchange answer) {
    if (answer.body().length == 0) {
      return "no body";
    }
    try {
      JsonNode root = Answers.json(answer);
      List<String> names = new ArrayList<>();
      root.fieldNames().forEachRemaining(names::add);
      return "JSON with " + Words.known(Vocabulary.MEMBER, names);
    } catch (NotSeenException e) {
      return answer.text().stripLeading().startsWith("<") ? "HTML" : "text";
    }
  }
}
