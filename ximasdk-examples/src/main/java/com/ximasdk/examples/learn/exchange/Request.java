// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that changes nothing at the tenant: a GET, or the POST that runs a saved report.
 * Immutable.
 *
 * @param subject what it asks for
 * @param segments the path, a segment each, not encoded
 * @param query the parameters, in order, not encoded
 * @param body the JSON that a report is run with; empty for a GET
 * @param headers headers of this request alone, never the key
 */
public record Request(
    Subject subject,
    List<String> segments,
    List<Parameter> query,
    String body,
    Map<String, String> headers) {
  /** Copies the parts. */
  public Request {
    segments = List.copyOf(segments);
    query = List.copyOf(query);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /**
   * A parameter of a query.
   *
   * @param name its name
   * @param value its value, not encoded
   */
  public record Parameter(String name, String value) {}

  /** A GET of a path whose segments need no encoding, as {@code /rest/api/v1/agents}. */
  public static Request get(Subject subject, String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(segment);
    }
    return new Request(subject, segments, List.of(), "", Map.of());
  }

  /** A POST to the same. */
  public Request withBody(String json) {
    return new Request(subject, segments, query, json, headers);
  }

  /** The same with one more segment of the path, whatever it holds. */
  public Request with(String segment) {
    List<String> more = new ArrayList<>(segments);
    more.add(segment);
    return new Request(subject, more, query, body, headers);
  }

  /** The same with one more parameter. */
  public Request with(String name, String value) {
    List<Parameter> more = new ArrayList<>(query);
    more.add(new Parameter(name, value));
    return new Request(subject, segments, more, body, headers);
  }

  /** The same with a header. */
  public Request withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(subject, segments, query, body, more);
  }

  /** {@code GET} or {@code POST}. */
  public String method() {
    return body.isEmpty() ? "GET" : "POST";
  }

  /** Where it goes. */
  URI at(URI origin) {
    String path = segments.stream().map(Request::encoded).collect(Collectors.joining("/", "/", ""));
    String parameters =
        query.stream()
            .map(one -> encoded(one.name()) + "=" + encoded(one.value()))
            .collect(Collectors.joining("&"));
    return URI.create(origin + path + (parameters.isEmpty() ? "" : "?" + parameters));
  }

  private static String encoded(String text) {
    // Dots alone would be taken for a step up, whoever resolves the path.
    String plain = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return plain.equals(".") || plain.equals("..") ? plain.replace(".", "%2E") : plain;
  }
}
