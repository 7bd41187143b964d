// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.OptionalLong;

/** HTTP status and headers of an answer, before its body. */
record AnswerHead(int status, HttpHeaders headers) {
  /** The media type in lower case, without parameters; empty where none is given. */
  public String mediaType() {
    String type = headers.firstValue("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  /** The length that the headers announce; empty where they do not, or not in digits. */
  public OptionalLong contentLength() {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
