// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A tenant whose report of a day is whatever a test says, and absent where it says nothing. */
final class ScriptedReports implements AutoCloseable {
  private static final Pattern DAY = Pattern.compile("\"start\":\"(\\d{4}-\\d\\d-\\d\\d)");

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);
  private final Function<LocalDate, String> answers;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ScriptedReports(Function<LocalDate, String> answers) {
    this.answers = answers;
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    server.setHandler(new Answering());
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The server cannot start.", e);
    }
  }

  String url() {
    return "http://" + connector.getHost() + ":" + connector.getLocalPort();
  }

  /** The bodies of the requests so far. */
  List<String> requests() {
    return requests;
  }

  private final class Answering extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String asked = Content.Source.asString(request, StandardCharsets.UTF_8);
      requests.add(asked);
      Matcher day = DAY.matcher(asked);
      String answer = day.find() ? answers.apply(LocalDate.parse(day.group(1))) : "{}";
      response.setStatus(answer.isEmpty() ? 404 : 200);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      Content.Sink.write(response, true, answer, callback);
      return true;
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server cannot stop.", e);
    }
  }
}
