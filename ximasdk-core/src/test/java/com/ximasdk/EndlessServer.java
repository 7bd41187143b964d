// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A server that begins an answer and then goes on and on, as long as anybody listens. */
final class EndlessServer implements AutoCloseable {
  private static final int AT_ONCE = 64 * 1024;

  private final ServerSocket listening;
  private final AtomicLong sent = new AtomicLong();
  private final String begin;
  private final byte[] more;

  /**
   * Answers each request.
   *
   * @param begin what comes first
   * @param repeated what comes again and again after it
   */
  EndlessServer(String begin, String repeated) throws IOException {
    this.begin = begin;
    this.more =
        repeated
            .repeat(Math.max(1, AT_ONCE / repeated.length()))
            .getBytes(StandardCharsets.ISO_8859_1);
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "endless-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** How many bytes anybody has taken, on all connections. */
  long sent() {
    return sent.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      int matched = 0;
      while (matched < 4) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
      }
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
      while (!listening.isClosed()) {
        out.write(more);
        sent.addAndGet(more.length);
      }
    } catch (IOException gone) {
      // Nobody listens any more.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
