// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.examples.tenant.RealtimeFloor.Change;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The realtime metrics: their list, their values, and the subscription to them. */
final class RealtimeEndpoint implements Endpoint {
  private static final String METRICS = "/rest/api/v1/realtime/metrics";
  private static final String VALUES = METRICS + "/values";
  private static final String SUBSCRIPTION = "/rest/api/v1/realtime-metric-subscription";

  /** As the guide prints it: milliseconds, and an offset with a colon. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx")
          .toFormatter(Locale.ROOT);

  private final RealtimeFloor floor;
  private final ZoneId zone;
  private final List<String> groups;
  private final RealtimeForm form;
  private final SetupFaults setup;
  private final AtomicLong valueRequests = new AtomicLong();
  private final Set<RealtimeSocket> sockets = ConcurrentHashMap.newKeySet();

  /** As before the first request. */
  void forget() {
    valueRequests.set(0);
  }

  RealtimeEndpoint(RealtimeFloor floor, TenantData data, RealtimeForm form, SetupFaults setup) {
    this.form = form;
    this.floor = floor;
    this.setup = setup;
    this.zone = data.timeZone();
    this.groups = data.skills();
  }

  @Override
  public Optional<Operation> operation(TenantRequest request) {
    if (request.isGet(METRICS)) {
      return Optional.of(Operation.METRICS);
    }
    if (request.isGet(VALUES)) {
      return Optional.of(Operation.METRIC_VALUES);
    }
    return request.isGet(SUBSCRIPTION)
        ? Optional.of(Operation.METRIC_SUBSCRIPTION)
        : Optional.empty();
  }

  @Override
  public Answer answer(TenantRequest request) {
    if (request.path().equals(METRICS)) {
      return Answer.json(metrics());
    }
    Optional<List<String>> asked = form.ids(request.queryAll("id"));
    if (asked.isEmpty()) {
      return Answer.error(400, "The parameter id is malformed.");
    }
    List<String> ids = asked.get();
    if (ids.isEmpty()) {
      return Answer.error(400, "The parameter id is missing.");
    }
    if (!known().containsAll(ids)) {
      return Answer.error(
          403, "One or more of the metrics do not exist or are not assigned to this user.");
    }
    return request.path().equals(VALUES) ? Answer.json(values(ids)) : subscribe(request, ids);
  }

  private List<String> known() {
    List<String> known =
        new ArrayList<>(List.of(RealtimeFloor.DURATION_METRIC, RealtimeFloor.COUNT_METRIC));
    if (!floor.metricDeleted()) {
      known.add(RealtimeFloor.STATE_METRIC);
    }
    return known;
  }

  private List<Map<String, Object>> metrics() {
    List<String> agents = floor.now().stream().map(Change::agent).toList();
    List<Map<String, Object>> metrics = new ArrayList<>();
    if (!floor.metricDeleted()) {
      metrics.add(metric(RealtimeFloor.STATE_METRIC, floor.stateMetricName(), "AGENT", agents));
    }
    metrics.add(metric(RealtimeFloor.DURATION_METRIC, "Agent State Duration", "AGENT", agents));
    metrics.add(metric(RealtimeFloor.COUNT_METRIC, "Calls Today", "GROUP", groups));
    return setup.metrics(metrics);
  }

  private static Map<String, Object> metric(
      String id, String name, String categoryType, List<String> selection) {
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("metricId", id);
    metric.put("metricName", name);
    metric.put("categoryType", categoryType);
    metric.put("categorySelection", selection);
    return metric;
  }

  private Map<String, Object> values(List<String> ids) {
    List<Change> now = floor.now();
    Instant time = floor.time();
    List<Map<String, Object>> results = new ArrayList<>();
    List<Map<String, Object>> notReady = new ArrayList<>();
    boolean allReady = form.isReady(valueRequests.getAndIncrement());
    for (String id : ids) {
      switch (id) {
        case RealtimeFloor.STATE_METRIC -> {
          for (int i = 0; i < now.size(); i++) {
            if (allReady || i % 2 == 0) {
              results.add(state(now.get(i)));
            } else {
              notReady.add(key(id, now.get(i).agent()));
            }
          }
        }
        case RealtimeFloor.DURATION_METRIC ->
            now.forEach(
                change ->
                    results.add(
                        value(
                            id,
                            change.agent(),
                            time,
                            "DURATION",
                            Map.of("duration", form.length(RealtimeFloor.age(change, time))))));
        default ->
            groups.forEach(
                group ->
                    results.add(
                        value(id, group, time, "COUNT", Map.of("count", floor.count(group)))));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("results", results);
    answer.put(form.notReadyList(), notReady);
    return answer;
  }

  Map<String, Object> state(Change change) {
    return value(
        RealtimeFloor.STATE_METRIC,
        change.agent(),
        change.since(),
        "STATE",
        form.state(change.state()));
  }

  private Map<String, Object> value(
      String id, String category, Instant time, String type, Map<String, ?> content) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("lastUpdateTime", TIME.format(time.atZone(zone)));
    value.putAll(content);
    value.put("type", type);
    Map<String, Object> reading = new LinkedHashMap<>();
    reading.put("key", key(id, category));
    reading.put("value", value);
    return reading;
  }

  private static Map<String, Object> key(String id, String category) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("metricId", id);
    key.put("categoryValue", category);
    return key;
  }

  private Answer subscribe(TenantRequest request, List<String> ids) {
    ServerWebSocketContainer container =
        ServerWebSocketContainer.get(request.request().getContext());
    boolean upgraded =
        container.upgrade(
            (asked, answered, callback) ->
                new RealtimeSocket(floor, this, ids.contains(RealtimeFloor.STATE_METRIC), sockets),
            request.request(),
            request.response(),
            request.callback());
    return upgraded ? Answer.takenOver() : Answer.error(400, "This is the address of a WebSocket.");
  }

  /** Ends every open subscription, as a restart of the tenant does. */
  void breakSubscriptions() {
    sockets.forEach(RealtimeSocket::disconnect);
  }

  @Override
  public void close() {
    breakSubscriptions();
    floor.close();
  }
}
