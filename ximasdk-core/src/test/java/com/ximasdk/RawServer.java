// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server that writes bytes to a socket as a test says, and then holds the connection open: what
 * no well-behaved server does, and networks do.
 */
final class RawServer implements AutoCloseable {
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch requestSeen = new CountDownLatch(1);
  private volatile Runnable onRequest = () -> {};
  private final CompletableFuture<Void> clientLeft = new CompletableFuture<>();
  private final String answer;
  private final boolean waitsForRequest;
  private final boolean closesAfterwards;

  private RawServer(String answer, boolean waitsForRequest, boolean closesAfterwards)
      throws IOException {
    this.answer = answer;
    this.waitsForRequest = waitsForRequest;
    this.closesAfterwards = closesAfterwards;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread acceptor = new Thread(this::accept, "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** Answers each request with some bytes and then says nothing more. */
  static RawServer stallingAfter(String answer) throws IOException {
    return new RawServer(answer, true, false);
  }

  /** Answers each request with some bytes and then closes the connection. */
  static RawServer closingAfter(String answer) throws IOException {
    return new RawServer(answer, true, true);
  }

  /** Speaks first, and then closes the connection. */
  static RawServer greetingWith(String greeting) throws IOException {
    return new RawServer(greeting, false, true);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  int connections() {
    return sockets.size();
  }

  void awaitRequest() throws InterruptedException {
    if (!requestSeen.await(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("no request came");
    }
  }

  /** Sets what is called whenever a request has come. */
  void onRequest(Runnable action) {
    onRequest = action;
  }

  /** Waits until a client has ended its connection. */
  void awaitClientLeft() throws Exception {
    clientLeft.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        sockets.add(socket);
        Thread talker = new Thread(() -> talk(socket), "raw-server-connection");
        talker.setDaemon(true);
        talker.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (waitsForRequest && head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        head.append((char) next);
      }
      requestSeen.countDown();
      onRequest.run();
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      if (!closesAfterwards && in.read() < 0) {
        clientLeft.complete(null);
      }
    } catch (IOException e) {
      clientLeft.complete(null);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
