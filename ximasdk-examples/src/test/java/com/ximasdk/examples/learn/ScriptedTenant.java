// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A tenant that answers whatever a test says. */
final class ScriptedTenant implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);
  private final Function<Asked, Said> answers;
  private final List<Asked> requests = new CopyOnWriteArrayList<>();

  /** A request. */
  record Asked(String method, String path, String query, String body) {}

  /** An answer. */
  static final class Said {
    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;

    Said(int status, String type, byte[] body) {
      this.status = status;
      this.body = body;
      headers.put("Content-Type", type);
    }

    static Said json(String body) {
      return json(200, body);
    }

    static Said json(int status, String body) {
      return new Said(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Said header(String name, String value) {
      headers.put(name, value);
      return this;
    }
  }

  ScriptedTenant(Function<Asked, Said> answers) {
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

  int port() {
    return connector.getLocalPort();
  }

  /** The requests so far. */
  List<Asked> requests() {
    return List.copyOf(requests);
  }

  private final class Answering extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String query = request.getHttpURI().getQuery();
      Asked asked =
          new Asked(
              request.getMethod(),
              request.getHttpURI().getDecodedPath(),
              query == null ? "" : query,
              Content.Source.asString(request, StandardCharsets.UTF_8));
      requests.add(asked);
      Said said = answers.apply(asked);
      response.setStatus(said.status);
      said.headers.forEach(response.getHeaders()::put);
      response.write(true, ByteBuffer.wrap(said.body), callback);
      return true;
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not end.", e);
    }
  }
}
