// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** One request as it came. */
final class TenantRequest {
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String path;
  private final Fields query;
  private final byte[] body;

  TenantRequest(Request request, Response response, Callback callback, String path, byte[] body) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.path = path;
    this.query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    this.body = body;
  }

  String method() {
    return request.getMethod();
  }

  /** The path, percent-encoded as sent. */
  String path() {
    return path;
  }

  boolean isGet(String wantedPath) {
    return method().equals("GET") && path.equals(wantedPath);
  }

  /** The parts of the path between its slashes, decoded; null if it cannot be decoded. */
  @Nullable List<String> segments() {
    try {
      return Arrays.stream(path.substring(1).split("/", -1)).map(TenantRequest::decoded).toList();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A value of the query, decoded as a form is: a bare plus is a blank. */
  Optional<String> query(String name) {
    return Optional.ofNullable(query.getValue(name));
  }

  List<String> queryAll(String name) {
    List<String> values = query.getValues(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  List<String> headerNames() {
    return request.getHeaders().stream().map(HttpField::getName).distinct().toList();
  }

  byte[] body() {
    return body.clone();
  }

  /** For an endpoint that answers by itself, see {@link Answer#takenOver()}. */
  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  Callback callback() {
    return callback;
  }

  private static String decoded(String segment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw new IllegalArgumentException("a percent sign without two digits");
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }
}
