// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.XimaClient;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.ReplayClient;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.exchange.Surroundings;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.RealtimeEncodings;
import com.ximasdk.settings.AuthenticationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The realtime metrics and their values. */
final class RealtimeEvidence {
  private static final String METRICS = "/rest/api/v1/realtime/metrics";

  /** Between two readings: long enough to tell milliseconds from seconds. */
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final TenantLine line;
  private final Surroundings surroundings;
  private final String stateMetric;
  private final Once<Exchange> list;
  private final Map<String, Once<Exchange>> values = new HashMap<>();

  /**
   * A metric as it is listed.
   *
   * @param id its id
   * @param name its name
   * @param category its category
   */
  record Metric(String id, String name, String category) {}

  RealtimeEvidence(TenantLine line, Surroundings surroundings, String stateMetric) {
    this.line = line;
    this.surroundings = surroundings;
    this.stateMetric = stateMetric;
    this.list = new Once<>(() -> Answers.ok(line, Request.get(Subject.METRICS, METRICS)));
  }

  Exchange list() throws InterruptedException {
    return list.get();
  }

  List<Metric> metrics() throws InterruptedException {
    List<Metric> metrics = new ArrayList<>();
    for (JsonNode one : Answers.rows(Answers.json(list()))) {
      String id = one.path("metricId").asText(one.path("id").asText(""));
      if (!id.isEmpty()) {
        metrics.add(
            new Metric(
                id,
                one.path("metricName").asText(one.path("name").asText("")),
                one.path("categoryType").asText("")));
      }
    }
    return metrics;
  }

  /**
   * The metric of agents' states.
   *
   * @throws NotSeenException if there is none of that name, or several
   */
  Metric states() throws InterruptedException {
    List<Metric> named =
        metrics().stream()
            .filter(
                metric ->
                    metric.id().equals(stateMetric)
                        || metric.name().strip().equalsIgnoreCase(stateMetric))
            .toList();
    if (named.size() != 1) {
      throw NotSeenException.notAsked(
          named.isEmpty()
              ? "No realtime metric has the name of --metric, which is Agent State by default."
              : "Several realtime metrics have the name of --metric. Name one by its id.");
    }
    return named.get(0);
  }

  /** A metric of agents whose name speaks of a length of time, if there is one. */
  Optional<Metric> durations() throws InterruptedException {
    return metrics().stream()
        .filter(metric -> metric.category().equalsIgnoreCase("AGENT"))
        .filter(metric -> metric.name().matches("(?i).*(duration|time).*"))
        .findFirst();
  }

  /** The values of a metric, asked for once. */
  Exchange values(String id) throws InterruptedException {
    return values.computeIfAbsent(id, key -> new Once<>(() -> Answers.ok(line, request(id)))).get();
  }

  /** The values of a metric, some seconds after they were asked for before. */
  Exchange valuesLater(String id) throws InterruptedException {
    surroundings.pause(BETWEEN);
    return Answers.ok(line, request(id));
  }

  /** The values of several metrics, with the parameters given. */
  Exchange joined(List<String> parameters) throws InterruptedException {
    Request request = Request.get(Subject.VALUES, METRICS + "/values");
    for (String one : parameters) {
      request = request.with("id", one);
    }
    return Answers.any(line, request);
  }

  private static Request request(String id) {
    return Request.get(Subject.VALUES, METRICS + "/values").with("id", id);
  }

  /** Every answer with values so far. */
  List<Exchange> everyValues() {
    List<Exchange> all = new ArrayList<>();
    for (Exchange exchange : line.exchanges()) {
      if (exchange.request().subject() == Subject.VALUES && exchange.isOk()) {
        all.add(exchange);
      }
    }
    return all;
  }

  /**
   * An answer with values as core reads it.
   *
   * @throws NotSeenException if core does not read it
   */
  static List<MetricReading> read(Exchange answer, RealtimeEncodings encodings) {
    try (XimaClient client =
        XimaClient.builder()
            .tenantUrl("https://replay.example")
            .authenticationKey(AuthenticationKey.of("replay="))
            .httpClient(new ReplayClient(request -> answer))
            .realtimeEncodings(encodings)
            .build()) {
      return client.realtime().valuesNow(List.of("replay")).readings();
    } catch (XimaException e) {
      throw NotSeenException.notAsked("The values of the realtime metric are no list of readings.");
    }
  }
}
