// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port that listens but takes no further connection: its row of waiting ones is full. */
final class FullBacklog implements AutoCloseable {
  private static final int ENOUGH = 64;

  private final ServerSocket listening;
  private final List<SocketChannel> waiting = new ArrayList<>();

  FullBacklog() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort());
    for (int i = 0; i < ENOUGH; i++) {
      SocketChannel channel = SocketChannel.open();
      waiting.add(channel);
      try {
        channel.socket().connect(address, 100);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    close();
    throw new IOException("the row of waiting connections does not fill up on this system");
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (SocketChannel channel : waiting) {
      channel.close();
    }
  }
}
