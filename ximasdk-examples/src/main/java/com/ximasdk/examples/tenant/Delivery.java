// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer as it should be sent. */
final class Delivery {
  private Delivery() {}

  static void deliver(Answer answer, TenantRequest asked) {
    putHead(answer, asked.response());
    Callback callback = asked.callback();
    if (answer.headers().containsKey("Content-Length")) {
      asked.response().write(true, ByteBuffer.wrap(answer.bodyBytes()), callback);
      return;
    }
    try (OutputStream out = Content.Sink.asOutputStream(asked.response())) {
      answer.body().writeTo(out);
    } catch (IOException e) {
      callback.failed(e);
      return;
    }
    callback.succeeded();
  }

  static void putHead(Answer answer, Response response) {
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
  }
}
