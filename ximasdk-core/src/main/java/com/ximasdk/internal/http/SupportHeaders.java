// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers by which an answer can be found again in the logs of whoever sent it. Which of them Xima
 * sends is UNKNOWN; these are the usual ones.
 */
final class SupportHeaders {
  private static final int LONGEST = 200;
  private static final List<String> NAMES =
      List.of(
          "Date",
          "Server",
          "Via",
          "Request-Id",
          "X-Request-Id",
          "X-Correlation-Id",
          "Traceparent",
          "X-Amzn-RequestId",
          "X-Amzn-Trace-Id",
          "X-Amz-Cf-Id",
          "CF-Ray",
          "X-Azure-Ref",
          "X-Cloud-Trace-Context");

  private SupportHeaders() {}

  /** Those that are there, cleared and not too long. */
  static Map<String, String> of(HttpHeaders headers, Redactor redactor) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : NAMES) {
      headers
          .firstValue(name)
          .ifPresent(value -> found.put(name, shortened(redactor.redact(value))));
    }
    return found;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }
}
