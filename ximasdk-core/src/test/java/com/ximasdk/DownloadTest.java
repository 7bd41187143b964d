// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.call.IncomingCheck;
import com.ximasdk.call.RetryLimits;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.recording.RecordingKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A download appears under its name whole, or not at all. */
@Timeout(120)
class DownloadTest {
  private static final RecordingKey KEY = new RecordingKey("r-1");
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: Audio/WAV; x=y\r\nContent-Length: %d\r\n\r\n";

  @TempDir Path directory;
  @RegisterExtension final TenantAndClient both = new TenantAndClient();
  private final Tenant tenant = both.tenant();
  private final XimaClient client = both.client();
  private Path target;

  @BeforeEach
  void chooseTarget() {
    target = directory.resolve("a.wav");
  }

  private static byte[] wav(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    byte[] head = "RIFF....WAVEfmt ".getBytes(ISO_8859_1);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static MockResponse.Builder audio(byte[] bytes) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "audio/wav")
        .body(new Buffer().write(bytes));
  }

  private Downloaded download(Mode mode, XimaClient from) {
    return mode.download(from, KEY, target, DownloadCheck.WAV_HEADER, DownloadProgress.NONE);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBytesAreThoseThatWereServed(Mode mode) throws Exception {
    byte[] served = wav(1_000_001);
    tenant.answers(audio(served));

    Downloaded downloaded = download(mode, client);

    assertThat(downloaded).isEqualTo(new Downloaded(target, served.length, "audio/wav"));
    assertThat(target).hasBinaryContent(served);
    assertThat(files()).containsExactly(target);
  }

  @ParameterizedTest
  @EnumSource
  void progressGrowsToTheWhole(Mode mode) {
    tenant.answers(audio(wav(300_000)));
    List<Long> counts = new ArrayList<>();
    List<OptionalLong> totals = new ArrayList<>();

    mode.download(
        client,
        KEY,
        target,
        DownloadCheck.NONE,
        (bytes, total) -> {
          counts.add(bytes);
          totals.add(total);
        });

    assertThat(counts).isSorted().endsWith(300_000L);
    assertThat(totals).containsOnly(OptionalLong.of(300_000));
  }

  @ParameterizedTest
  @EnumSource
  void aProgressListenerThatFailsDoesNotHarmTheDownload(Mode mode) {
    byte[] served = wav(100_000);
    tenant.answers(audio(served));

    mode.download(
        client,
        KEY,
        target,
        DownloadCheck.NONE,
        (bytes, total) -> {
          throw new IllegalStateException("progress");
        });

    assertThat(target).hasBinaryContent(served);
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatBreaksOffLeavesNothing(Mode mode) throws Exception {
    try (RawServer breaking =
            RawServer.closingAfter(HEAD.formatted(5000) + new String(wav(4000), ISO_8859_1));
        XimaClient other = Tenant.clientOf(breaking.url()).build()) {
      assertThatThrownBy(() -> download(mode, other))
          .isInstanceOf(IncompleteResponseException.class);
      assertThat(breaking.connections()).isEqualTo(3);
      assertThat(files()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatStallsLeavesNothing(Mode mode) throws Exception {
    try (RawServer stalling =
            RawServer.stallingAfter(HEAD.formatted(5000) + new String(wav(4000), ISO_8859_1));
        XimaClient other =
            Tenant.clientOf(stalling.url())
                .retryLimits(RetryLimits.NONE)
                .timeLimits(Tenant.PATIENT.withIdleBody(Tenant.SHORT))
                .build()) {
      assertThatThrownBy(() -> download(mode, other)).isInstanceOf(TimeLimitException.class);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void anAttemptThatBreaksOffIsMadeGoodByTheNext() throws Exception {
    byte[] served = wav(10_000);
    tenant.answers(audio(served).onResponseBody(new mockwebserver3.SocketEffect.CloseSocket()));
    tenant.answers(audio(served));

    download(Mode.BLOCKING, client);

    assertThat(target).hasBinaryContent(served);
    assertThat(tenant.server.getRequestCount()).isEqualTo(2);
    assertThat(files()).containsExactly(target);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoWavFileIsNotKeptAndSaysHowItBegins(Mode mode) throws Exception {
    Files.writeString(target, "what was there");
    tenant.answers(200, "<!DOCTYPE html><html>");

    assertThatThrownBy(() -> download(mode, client))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("\"<!DOCTYPE ht\" at byte 0")
        .hasMessageContaining("expected RIFF");

    assertThat(target).hasContent("what was there");
    assertThat(files()).containsExactly(target);
  }

  @Test
  void anEmptyAnswerIsNoWavFile() throws Exception {
    tenant.answers(200, "");

    assertThatThrownBy(() -> download(Mode.BLOCKING, client))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("empty");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCheckOfTheCallersOwnSeesTheWholeFileAndCanRefuseIt(Mode mode) throws Exception {
    tenant.answers(audio(wav(5000)));
    List<Long> sizes = new ArrayList<>();

    assertThatThrownBy(
            () ->
                mode.download(
                    client,
                    KEY,
                    target,
                    content -> {
                      sizes.add(content.size());
                      return Optional.of("Too quiet.");
                    },
                    DownloadProgress.NONE))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageEndingWith("Too quiet.");

    assertThat(sizes).containsExactly(5000L);
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCheckThatFailsEndsItsDownloadAloneAndIsNamed(Mode mode) throws Exception {
    tenant.answers(audio(wav(5000)));
    tenant.answers(audio(wav(5000)));
    DownloadCheck failing =
        content -> {
          throw new StackOverflowError("in the check of " + Tenant.KEY);
        };

    assertThatThrownBy(() -> mode.download(client, KEY, target, failing, DownloadProgress.NONE))
        .isInstanceOf(CallbackFailedException.class)
        .hasMessageContaining("the download check failed (java.lang.StackOverflowError: in the")
        .hasMessageNotContaining(Tenant.KEY)
        .hasNoCause();
    assertThat(files()).isEmpty();
    assertThat(download(mode, client).bytes()).isEqualTo(5000);
  }

  /** A digest and a look at each byte, of the attempt that counts, in one read. */
  @ParameterizedTest
  @EnumSource
  void aCheckThatIsShownTheBytesBeginsAnewWithEachAttempt(Mode mode) throws Exception {
    byte[] served = wav(300_000);
    tenant.answers(audio(served).onResponseBody(new mockwebserver3.SocketEffect.CloseSocket()));
    tenant.answers(audio(served));
    List<ByteArrayOutputStream> seen = Collections.synchronizedList(new ArrayList<>());
    IncomingCheck check =
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          seen.add(bytes);
          return new IncomingCheck.Attempt() {
            @Override
            public Optional<String> take(ByteBuffer block) {
              byte[] copy = new byte[block.remaining()];
              block.get(copy);
              bytes.writeBytes(copy);
              return Optional.empty();
            }

            @Override
            public Optional<String> end() {
              return Optional.empty();
            }
          };
        };

    mode.download(client, KEY, target, check, DownloadProgress.NONE);

    assertThat(target).hasBinaryContent(served);
    assertThat(seen.get(seen.size() - 1).toByteArray()).isEqualTo(served);
    assertThat(files()).containsExactly(target);
  }

  enum End {
    TOTAL_LIMIT,
    CANCEL,
    CLOSE
  }

  @ParameterizedTest
  @EnumSource
  void anEndWhileTheCheckRunsKeepsTheOldFileAtOnce(End end) throws Exception {
    Files.writeString(target, "what was there");
    tenant.answers(audio(wav(5000)));
    CompletableFuture<Void> checking = new CompletableFuture<>();
    CountDownLatch never = new CountDownLatch(1);
    DownloadCheck slow =
        content -> {
          checking.complete(null);
          try {
            never.await();
          } catch (InterruptedException e) {
            // Takes it as it is.
          }
          return Optional.empty();
        };
    XimaClient other =
        tenant
            .client()
            .timeLimits(
                end == End.TOTAL_LIMIT ? Tenant.PATIENT.withTotal(Tenant.SHORT) : Tenant.PATIENT)
            .build();
    try {
      CompletableFuture<Downloaded> download =
          other.recordings().downloadAsync(KEY, target, slow, DownloadProgress.NONE);
      // On a slow machine the limit may come before the check.
      CompletableFuture.anyOf(checking, download.handle((done, failure) -> end))
          .get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (end == End.CANCEL) {
        download.cancel(true);
      } else if (end == End.CLOSE) {
        other.close();
      }
      assertThat(download).failsWithin(Tenant.PATIENCE);

      assertThat(files()).containsExactly(target);
      assertThat(target).hasContent("what was there");
    } finally {
      other.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProgressListenerThatBlocksLosesUpdatesAndNotTheDownload(Mode mode) throws Exception {
    byte[] served = wav(300_000);
    tenant.answers(audio(served));
    CountDownLatch never = new CountDownLatch(1);
    List<Long> counts = new ArrayList<>();

    mode.download(
        client,
        KEY,
        target,
        DownloadCheck.NONE,
        (bytes, total) -> {
          counts.add(bytes);
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(target).hasBinaryContent(served);
    assertThat(counts).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theStatus204IsNoAudio(Mode mode) throws Exception {
    tenant.answers(new MockResponse.Builder().code(204));
    tenant.answers(new MockResponse.Builder().code(204));

    assertThatThrownBy(
            () -> mode.download(client, KEY, target, DownloadCheck.NONE, DownloadProgress.NONE))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("the tenant answered without content (HTTP 204)");
    assertThatThrownBy(() -> mode.openAudio(client, KEY))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("the tenant answered without content (HTTP 204)");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDirectoryThatDoesNotExistIsNamed(Mode mode) {
    tenant.answers(audio(wav(100)));
    target = directory.resolve("missing").resolve("a.wav");

    assertThatThrownBy(() -> download(mode, client))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining(target.toString())
        .hasMessageContaining("its directory does not exist");
  }

  @Test
  void aPartFileOfAProcessThatWasKilledIsReplaced() throws Exception {
    byte[] served = wav(100);
    Files.write(directory.resolve("a.wav.part"), wav(99_999));
    tenant.answers(audio(served));

    download(Mode.BLOCKING, client);

    assertThat(target).hasBinaryContent(served);
    assertThat(files()).containsExactly(target);
  }

  @Test
  void aSecondDownloadToTheSameFileIsRefusedAndHarmsNothing() throws Exception {
    Path part = directory.resolve("a.wav.part");
    try (FileChannel first =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(first.lock().isValid()).isTrue();
      Files.writeString(part, "of the first");
      tenant.answers(audio(wav(100)));

      assertThatThrownBy(() -> download(Mode.BLOCKING, client))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContaining("another download writes to it");

      assertThat(part).hasContent("of the first");
    }
  }

  @Test
  void cancellingADownloadEndsTheConnectionAndLeavesNothing() throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    try (RawServer stalling =
            RawServer.stallingAfter(HEAD.formatted(5000) + new String(wav(4000), ISO_8859_1));
        XimaClient other = Tenant.clientOf(stalling.url()).build()) {
      CompletableFuture<Downloaded> download =
          other
              .recordings()
              .downloadAsync(
                  KEY, target, DownloadCheck.NONE, (bytes, total) -> begun.complete(null));
      begun.get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS);

      download.cancel(true);

      stalling.awaitClientLeft();
      assertThat(files()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatBreaksOffFailsWithTheReason(Mode mode) throws Exception {
    try (RawServer breaking =
            RawServer.closingAfter(HEAD.formatted(5000) + new String(wav(4000), ISO_8859_1));
        XimaClient other = Tenant.clientOf(breaking.url()).build();
        InputStream audio = mode.openAudio(other, KEY)) {
      assertThat(audio.readNBytes(4000)).isEqualTo(wav(4000));
      assertThatThrownBy(audio::read)
          .isInstanceOf(IOException.class)
          .hasCauseInstanceOf(IncompleteResponseException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatStallsMeetsTheIdleLimit(Mode mode) throws Exception {
    try (RawServer stalling =
            RawServer.stallingAfter(HEAD.formatted(5000) + new String(wav(4000), ISO_8859_1));
        WaitsInHand waits = new WaitsInHand();
        XimaClient other =
            Tenant.clientOf(stalling.url())
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withIdleBody(Tenant.SHORT))
                .build();
        InputStream audio = mode.openAudio(other, KEY)) {
      assertThat(audio.readNBytes(4000)).hasSize(4000);
      waits.letAllRun();
      assertThatThrownBy(audio::read)
          .hasCauseInstanceOf(TimeLimitException.class)
          .hasMessageContaining("stalled");
      stalling.awaitClientLeft();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTotalLimitHoldsForAStreamToo(Mode mode) throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(HEAD.formatted(5000));
        WaitsInHand waits = new WaitsInHand();
        XimaClient other =
            Tenant.clientOf(stalling.url())
                .waits(waits::between)
                .timeLimits(Tenant.PATIENT.withTotal(Tenant.SHORT))
                .build();
        InputStream audio = mode.openAudio(other, KEY)) {
      waits.letAllRun();
      assertThatThrownBy(audio::read)
          .hasCauseInstanceOf(TimeLimitException.class)
          .hasMessageContaining("total time limit");
    }
  }

  @Test
  void closingAStreamEndsTheConnection() throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(HEAD.formatted(5000));
        XimaClient other = Tenant.clientOf(stalling.url()).build()) {
      other.recordings().openAudio(KEY).close();

      stalling.awaitClientLeft();
    }
  }

  @Test
  void closingTheClientEndsItsOpenStreams() throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(HEAD.formatted(5000))) {
      XimaClient other = Tenant.clientOf(stalling.url()).build();
      InputStream audio = other.recordings().openAudio(KEY);

      other.close();

      assertThatThrownBy(audio::read).isInstanceOf(IOException.class);
      stalling.awaitClientLeft();
    }
  }

  @Test
  void aLargeStreamComesByteForByte() throws Exception {
    byte[] served = wav(3_000_000);
    tenant.answers(audio(served).chunkedBody(new Buffer().write(served), 1999));

    try (InputStream audio = client.recordings().openAudio(KEY)) {
      assertThat(Arrays.equals(audio.readAllBytes(), served)).isTrue();
      assertThat(audio.read()).isEqualTo(-1);
    }
  }
}
