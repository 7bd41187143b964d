// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.realtime.WatchSource.Frames;
import com.ximasdk.internal.text.HostileLog;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.RealtimeEncodings;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a subscription makes of frames: each is told, or breaks it; none stops it silently. */
class MetricSocketTest {
  private static final String TALKING =
      "{\"key\":{\"metricId\":\"K\",\"categoryValue\":\"Jürgen(1)\"},\"value\":{\"state\":\"Talking\"}}";

  private final Told told = new Told();
  private final Socket tenant = new Socket();
  private final MetricSocket socket =
      new MetricSocket(new RealtimeJson(RealtimeEncodings.DEFAULTS), told, 1_000);

  @Test
  void aFrameOfTextAndOneOfBytesAreReadAlike() {
    socket.onText(tenant, TALKING, true);
    socket.onBinary(tenant, bytes(TALKING), true);

    assertThat(told.frames)
        .containsExactly("Jürgen(1) StateValue[Talking]", "Jürgen(1) StateValue[Talking]");
    assertThat(tenant.requested).isEqualTo(2);
  }

  @Test
  void aFrameMayComeInPartsThatSplitALetter() {
    byte[] all = TALKING.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < all.length; i++) {
      socket.onBinary(tenant, ByteBuffer.wrap(all, i, 1), i == all.length - 1);
    }
    socket.onText(tenant, TALKING.substring(0, 20), false);
    socket.onPing(tenant, bytes(""));
    socket.onText(tenant, TALKING.substring(20), true);

    assertThat(told.frames).hasSize(2).containsOnly("Jürgen(1) StateValue[Talking]");
    assertThat(tenant.requested).isEqualTo(all.length + 3);
  }

  @Test
  void framesThatAreNoJsonAreToldOnceAndHoldUpNothing() {
    try (HostileLog log = new HostileLog("com.ximasdk.realtime")) {
      socket.onText(tenant, "hello", true);
      socket.onText(tenant, "", true);
      socket.onText(tenant, "[".repeat(999), true);
      socket.onBinary(tenant, ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'}), true);
      socket.onText(tenant, "{\"type\":\"KEEPALIVE\"}", true);
      socket.onText(tenant, TALKING, true);

      assertThat(log.entries()).singleElement().asString().contains("not JSON");
    }
    assertThat(told.frames).containsExactly("", "", "", "", "", "Jürgen(1) StateValue[Talking]");
    assertThat(tenant.requested).isEqualTo(6);
    assertThat(told.broken).isEmpty();
  }

  @Test
  void jsonThatNestsDeeperThanIsReadIsLeftOut() {
    MetricSocket wide =
        new MetricSocket(new RealtimeJson(RealtimeEncodings.DEFAULTS), told, 1 << 20);

    wide.onText(tenant, "[".repeat(20_000), true);
    wide.onText(tenant, "{\"value\":".repeat(900) + "1" + "}".repeat(900), true);
    wide.onText(tenant, TALKING, true);

    assertThat(told.frames).hasSize(3).last().isEqualTo("Jürgen(1) StateValue[Talking]");
    assertThat(tenant.requested).isEqualTo(3);
  }

  @Test
  void partsThatBringNothingAreNoSignOfLife() {
    for (int i = 0; i < 1_000; i++) {
      socket.onText(tenant, "", false);
    }
    assertThat(told.alive).isZero();
    assertThat(tenant.requested).isEqualTo(1_000);

    socket.onText(tenant, TALKING.substring(0, 20), false);
    assertThat(told.alive).isEqualTo(1);
  }

  @Test
  void aFrameWithoutEndBreaksTheSubscription() {
    for (int i = 0; i < 2; i++) {
      socket.onText(tenant, " ".repeat(600), false);
    }

    assertThat(told.broken).singleElement().asString().contains("longer than 1000");
    assertThat(tenant.aborted).isTrue();
  }

  @Test
  void bytesWithoutEndBreakTheSubscription() {
    for (int i = 0; i < 2; i++) {
      socket.onBinary(tenant, bytes(" ".repeat(600)), false);
    }

    assertThat(told.broken).singleElement().asString().contains("longer than 1000");
    assertThat(tenant.aborted).isTrue();
  }

  @Test
  void whateverIsThrownWhileAFrameIsDealtWithBreaksTheSubscriptionAloud() {
    told.failure = new StackOverflowError();

    socket.onText(tenant, TALKING, true);

    assertThat(told.broken).singleElement().asString().contains("StackOverflowError");
    assertThat(tenant.aborted).isTrue();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Told implements Frames {
    final List<String> frames = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    int alive;
    @Nullable Error failure;

    @Override
    public void frame(List<MetricReading> values, Runnable taken) {
      if (failure != null) {
        throw failure;
      }
      frames.add(
          String.join(
              ",",
              values.stream().map(read -> read.categoryValue() + " " + read.value()).toList()));
      taken.run();
    }

    @Override
    public void alive() {
      alive++;
    }

    @Override
    public void broken(String why) {
      broken.add(why);
    }
  }

  private static final class Socket implements WebSocket {
    long requested;
    boolean aborted;

    @Override
    public void request(long n) {
      requested += n;
    }

    @Override
    public void abort() {
      aborted = true;
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public String getSubprotocol() {
      return "";
    }

    @Override
    public boolean isOutputClosed() {
      return aborted;
    }

    @Override
    public boolean isInputClosed() {
      return aborted;
    }
  }
}
