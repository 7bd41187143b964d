// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the keys of recordings and calls, and other ids, are written. */
final class KeyShapeQuestion implements Question {
  private static final Pattern RECORDING = Pattern.compile(".+-([0-9]{13})");
  private static final Pattern CALL = Pattern.compile(".+-([0-9]{13})-([0-9]{13})");
  private static final int MOST_SHAPES = 3;

  @Override
  public String id() {
    return "key-shapes";
  }

  @Override
  public String asks() {
    return "How are the keys of recordings and calls, and the ids of reports and metrics, written?";
  }

  @Override
  public String byDefault() {
    return "any text; a call's times are read from an id, its start and its end in epoch ms";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<JsonNode> rows = evidence.recordings().rows();
    int withStart = 0;
    int withTimes = 0;
    int calls = 0;
    Set<String> shapes = new LinkedHashSet<>();
    for (JsonNode row : rows) {
      String key = Recorded.key(row);
      shapes.add(Words.shape(key));
      Matcher recording = RECORDING.matcher(key);
      boolean isStart =
          recording.matches()
              && Recorded.start(row)
                  .equals(
                      java.util.Optional.of(
                          Instant.ofEpochMilli(Long.parseLong(recording.group(1)))));
      withStart += isStart ? 1 : 0;
      String call = row.path("callKey").asText("");
      calls += call.isEmpty() ? 0 : 1;
      withTimes += CALL.matcher(call).matches() ? 1 : 0;
    }
    return Learned.of(
        "%s of %s: the end is the start in epoch milliseconds; %s of %s: two such times. Shapes of recording keys: %s."
            .formatted(
                withStart,
                Words.count(rows.size(), "recording key"),
                withTimes,
                Words.count(calls, "call key"),
                Words.list(shapes.stream().limit(MOST_SHAPES).toList())
                    + (shapes.size() > MOST_SHAPES
                        ? " and " + (shapes.size() - MOST_SHAPES) + " more"
                        : "")));
  }
}
