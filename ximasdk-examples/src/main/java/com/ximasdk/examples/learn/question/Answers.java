// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.examples.learn.exchange.UnansweredException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks, and looks at answers, in terms of what a question can see. */
final class Answers {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Answers() {}

  /**
   * The answer to a request, whatever its status.
   *
   * @throws NotSeenException if none came
   */
  static Exchange any(TenantLine line, Request request) throws InterruptedException {
    try {
      return line.ask(request);
    } catch (UnansweredException e) {
      throw NotSeenException.notAsked(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The answer to a request, whose status is 200.
   *
   * @throws NotSeenException if it is another one, or none came
   */
  static Exchange ok(TenantLine line, Request request) throws InterruptedException {
    Exchange answer = any(line, request);
    if (!answer.isOk()) {
      throw refused(answer);
    }
    return answer;
  }

  /** That an answer has another status than 200. */
  static NotSeenException refused(Exchange answer) {
    String why =
        switch (answer.status()) {
          case 403 -> ": the Service User was not given it";
          case 404 -> ": it is not there";
          case 429 -> ": asked too often";
          case 509 -> ": the egress cap is reached";
          default -> "";
        };
    return NotSeenException.notAsked(
        "The tenant answered %s for %s%s."
            .formatted(answer.status(), answer.request().subject().label(), why));
  }

  /**
   * The JSON of an answer.
   *
   * @throws NotSeenException if it is none, or was too long to be taken
   */
  static JsonNode json(Exchange answer) {
    if (!answer.isWhole()) {
      throw NotSeenException.notAsked("The answer is longer than is taken.");
    }
    try {
      JsonNode tree = JSON.readTree(answer.body());
      if (tree != null && tree.isContainerNode()) {
        return tree;
      }
    } catch (IOException e) {
      // Told below, in words that hold nothing of the answer.
    }
    throw NotSeenException.notAsked(
        "The answer for " + answer.request().subject().label() + " is no JSON.");
  }

  /** The objects of the list that an answer is or holds; the first list of objects counts. */
  static List<JsonNode> rows(JsonNode root) {
    if (root.isArray()) {
      return objects(root);
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getValue().isArray()) {
        return objects(field.getValue());
      }
    }
    return List.of();
  }

  private static List<JsonNode> objects(JsonNode list) {
    List<JsonNode> objects = new ArrayList<>();
    list.forEach(
        element -> {
          if (element.isObject()) {
            objects.add(element);
          }
        });
    return objects;
  }

  /** Adds the names of an object's members that are not among some. */
  static void collectOthers(JsonNode object, Set<String> known, Set<String> to) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                to.add(name);
              }
            });
  }
}
