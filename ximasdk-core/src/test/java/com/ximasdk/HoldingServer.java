// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on raw sockets that answers with a WAV file, whole or half; after half of it, it waits
 * until the client goes. It knows how many answers are held so.
 */
final class HoldingServer implements AutoCloseable {
  /** The whole answer. */
  static final byte[] BODY = wav(20_000);

  private final ServerSocket listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Object held = new Object();
  private int holding;
  private volatile boolean holds;

  HoldingServer() throws IOException {
    daemon(this::accept);
  }

  /** A WAV file with so many bytes of audio. */
  static byte[] wav(int bytes) {
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 7).putShort((short) 1).putInt(8000).putInt(8000);
    wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(bytes);
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "holding-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** Sets whether answers that begin from now on stop in the middle. */
  void holds(boolean inTheMiddle) {
    holds = inTheMiddle;
  }

  /** Waits until no answer is held, because their clients have gone. */
  void awaitNothingHeld() throws InterruptedException {
    synchronized (held) {
      long end = System.nanoTime() + Tenant.PATIENCE.toNanos();
      while (holding > 0) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError(holding + " connections are still open");
        }
        held.wait(left);
      }
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (readHead(in)) {
        answer(in, socket.getOutputStream());
      }
    } catch (IOException gone) {
      // The client left in the middle, as it may.
      return;
    } finally {
      sockets.remove(socket);
    }
  }

  private static boolean readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      head.append((char) next);
    }
    return true;
  }

  private void answer(InputStream in, OutputStream out) throws IOException {
    boolean half = holds;
    out.write(
        ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\nContent-Length: "
                + BODY.length
                + "\r\n\r\n"));
    out.write(BODY, 0, half ? BODY.length / 2 : BODY.length);
    out.flush();
    if (half) {
      count(1);
      try {
        if (in.read() >= 0) {
          throw new IOException("a request came where none was due");
        }
      } finally {
        count(-1);
      }
    }
  }

  private void count(int more) {
    synchronized (held) {
      holding += more;
      held.notifyAll();
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
