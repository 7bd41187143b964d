// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A tenant on a raw socket that takes every subscription and never says a word over it, or the same
 * bytes again and again.
 */
final class SilentTenant implements AutoCloseable {
  final BlockingQueue<String> handshakes = new LinkedBlockingQueue<>();
  final List<String> headers = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  private final byte[] flood;

  SilentTenant() throws IOException {
    this(new byte[0]);
  }

  /** Sends some bytes over each subscription, again and again. */
  SilentTenant(byte[] flood) throws IOException {
    this.flood = flood.clone();
    Thread thread = new Thread(this::accept, "silent-tenant");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "silent-tenant-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String request = in.readLine();
      while (request != null) {
        String key = "";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
          headers.add(line);
          if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
            key = line.substring(18).strip();
          }
        }
        if (request.contains("subscription")) {
          send(socket, upgrade(key));
          handshakes.add(request);
          while (flood.length > 0) {
            socket.getOutputStream().write(flood);
          }
          return;
        }
        send(socket, json(request.contains("/values") ? VALUES : METRICS));
        request = in.readLine();
      }
    } catch (IOException closed) {
      // The client went away, or the test ended.
      return;
    }
  }

  private static final String METRICS =
      "[{\"metricId\": \"K0FLAEB6\", \"metricName\": \"Agent State\"}]";
  private static final String VALUES =
      "{\"results\": [{\"key\": {\"metricId\": \"K0FLAEB6\", \"categoryValue\": \"Ann(1)\"},"
          + " \"value\": {\"state\": \"Ready\"}}]}";

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** The answer of RFC 6455, 4.2.2. */
  private static String upgrade(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(hash)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
