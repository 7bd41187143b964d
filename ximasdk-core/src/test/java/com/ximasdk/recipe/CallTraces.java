// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipe;

import com.ximasdk.call.XimaEvent;
import com.ximasdk.call.XimaEvent.AttemptEnded;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.CallStarted;
import com.ximasdk.call.XimaEvent.DataPending;
import com.ximasdk.call.XimaEvent.RateGateWait;
import com.ximasdk.call.XimaEvent.RetryScheduled;
import com.ximasdk.call.XimaListener;
import com.ximasdk.error.XimaException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Makes a span of each call, below the caller's own, and one below it of each request. */
public final class CallTraces implements XimaListener {
  private static final AttributeKey<Double> PAUSE = AttributeKey.doubleKey("xima.pause");

  private final Tracer tracer;

  public CallTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void on(XimaEvent event) {
    if (event instanceof CallStarted started) {
      // On the caller's thread: its current span becomes the parent.
      started.attach(
          tracer
              .spanBuilder(event.operation())
              .setAttribute("server.address", event.tenant().getHost())
              .setAttribute("xima.call.id", event.callId())
              .startSpan());
    } else {
      event.attached(Span.class).ifPresent(call -> follow(call, event));
    }
  }

  private void follow(Span call, XimaEvent event) {
    if (event instanceof AttemptEnded ended) {
      request(call, ended);
    } else if (event instanceof RetryScheduled retry) {
      paused(call, "retry", retry.pause());
    } else if (event instanceof DataPending pending) {
      paused(call, "data pending", pending.pause());
    } else if (event instanceof RateGateWait wait) {
      paused(call, "rate gate wait", wait.pause());
    } else if (event instanceof CallEnded ended) {
      end(call, ended);
    }
  }

  private void request(Span call, AttemptEnded ended) {
    Instant now = Instant.now();
    URI tenant = ended.tenant();
    int standardPort = tenant.getScheme().equals("https") ? 443 : 80;
    Span request =
        tracer
            .spanBuilder("HTTP")
            .setSpanKind(SpanKind.CLIENT)
            .setParent(Context.root().with(call))
            .setStartTimestamp(now.minus(ended.duration()))
            .setAttribute("server.address", tenant.getHost())
            .setAttribute("server.port", tenant.getPort() < 0 ? standardPort : tenant.getPort())
            .startSpan();
    if (ended.attempt() > 1) {
      request.setAttribute("http.request.resend_count", ended.attempt() - 1);
    }
    ended.status().ifPresent(status -> request.setAttribute("http.response.status_code", status));
    if (ended.status().isEmpty()) {
      failed(request, "_OTHER");
    } else if (ended.status().getAsInt() >= 400) {
      failed(request, Integer.toString(ended.status().getAsInt()));
    }
    request.end(now);
  }

  private static void paused(Span call, String why, Duration pause) {
    call.addEvent(why, Attributes.of(PAUSE, pause.toNanos() / 1e9));
  }

  private static void end(Span call, CallEnded ended) {
    ended
        .summary()
        .responseHeaders()
        .forEach(
            (name, value) ->
                call.setAttribute(
                    AttributeKey.stringArrayKey(
                        "http.response.header." + name.toLowerCase(Locale.ROOT)),
                    List.of(value)));
    ended.failure().map(XimaException::getClass).ifPresent(type -> failed(call, type.getName()));
    call.end();
  }

  private static void failed(Span span, String type) {
    span.setAttribute("error.type", type).setStatus(StatusCode.ERROR);
  }
}
