// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A tenant that costs next to nothing: a thread a connection, and answers that are bytes already. A
 * process of its own, so that what it takes is not counted.
 *
 * <p>Its arguments are what it serves, each at a port of its own, which it tells: {@code roster-0}
 * for an answer at once, {@code roster-2} for one after 2 ms, {@code list-1000} for a list of so
 * many recordings, {@code agents-1000} for the states of so many agents. It ends when its input
 * does.
 */
public final class LoopbackTenant {
  /** An answer. */
  interface Body {
    /** How long it is, in bytes. */
    long length();

    /** Writes so many bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** Bytes as they are. */
    static Body of(byte[] bytes) {
      return new Body() {
        @Override
        public long length() {
          return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
          out.write(bytes);
        }
      };
    }
  }

  /** What is served at a port. */
  @FunctionalInterface
  interface Content {
    Body get(String path);
  }

  private static final int HEAD = 512;

  private LoopbackTenant() {}

  /**
   * Serves until the input ends.
   *
   * @param arguments what is served
   */
  public static void main(String[] arguments) throws IOException {
    for (String kind : arguments) {
      String[] parts = kind.split("-", 2);
      int number = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "roster" -> serve(kind, path -> Body.of(RosterBody.BYTES), number);
        case "list" -> serve(kind, path -> new ListBody(number), 0);
        case "agents" -> serve(kind, new AgentsContent(number), 0);
        default -> throw new IllegalArgumentException(kind);
      }
    }
    while (System.in.read() >= 0) {
      // Until whoever started it has ended.
    }
    System.exit(0);
  }

  private static void serve(String kind, Content content, int delay) throws IOException {
    ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    System.out.println(kind + " " + server.getLocalPort());
    start(
        () -> {
          while (true) {
            Socket socket = server.accept();
            start(() -> answerAll(socket, content, delay));
          }
        });
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // The other side has closed the connection.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void answerAll(Socket socket, Content content, int delay) throws IOException {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      for (String path = path(in); !path.isEmpty(); path = path(in)) {
        if (delay > 0) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delay));
        }
        answer(content.get(path), out);
      }
    }
  }

  /** Reads the head of a request; gives its path, which is empty at the end. */
  private static String path(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(HEAD);
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      int length = head.length();
      if (next == '\n' && length >= 4 && head.charAt(length - 3) == '\n') {
        return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
      }
    }
    return "";
  }

  private static void answer(Body body, OutputStream out) throws IOException {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    if (body.length() > HEAD * 128) {
      out.write(head);
      body.writeTo(out);
    } else {
      // One write, one packet.
      ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + (int) body.length());
      whole.writeBytes(head);
      body.writeTo(whole);
      whole.writeTo(out);
    }
    out.flush();
  }
}
