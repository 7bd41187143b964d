// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.RecordingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that are ended at random moments: when the result is there, nothing of them is left, and
 * nothing changes any more. The property {@code soak.ends} sets how many; the moments differ from
 * run to run, what must hold does not.
 */
@Timeout(1200)
class EndsTest {
  private static final int ROUNDS = Integer.getInteger("soak.ends", 400);
  private static final byte[] OLD = {'o', 'l', 'd'};
  private static final RecordingKey KEY = new RecordingKey("r");

  enum Ending {
    NONE,
    CANCEL,
    INTERRUPT,
    CLOSE,
    LIMIT
  }

  @TempDir Path directory;
  private final Random random = new Random();
  private final HoldingServer server = server();
  private final XimaRuntime runtime = XimaRuntime.create();

  private static HoldingServer server() {
    try {
      return new HoldingServer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    runtime.close();
    server.close();
  }

  private XimaClient client() {
    return Tenant.clientOf(server.url()).runtime(runtime).build();
  }

  @Test
  void aDownloadThatEndsLeavesItsTargetOldOrNewAndNothingElse() throws Exception {
    Map<Path, byte[]> atTheEnd = new LinkedHashMap<>();
    int whole = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path target = directory.resolve("r" + round % 50 + ".wav");
      Files.write(target, OLD);
      boolean done = ended(Ending.values()[random.nextInt(5)], target);
      byte[] now = Files.readAllBytes(target);

      assertThat(now).isEqualTo(done ? HoldingServer.BODY : OLD);
      assertThat(files()).noneMatch(name -> name.endsWith(".part"));
      whole += done ? 1 : 0;
      atTheEnd.put(target, now);
    }
    server.awaitNothingHeld();
    for (Map.Entry<Path, byte[]> file : atTheEnd.entrySet()) {
      assertThat(Files.readAllBytes(file.getKey())).isEqualTo(file.getValue());
    }
    assertThat(whole).isBetween(1, ROUNDS - 1);
  }

  /** Downloads, and ends it at some moment; whether it was done before. */
  private boolean ended(Ending ending, Path target) throws Exception {
    try (XimaClient client = client()) {
      CallOptions options =
          ending == Ending.LIMIT
              ? CallOptions.DEFAULTS.withTotal(Duration.ofNanos(1 + random.nextInt(4_000_000)))
              : CallOptions.DEFAULTS;
      server.holds(ending != Ending.NONE && random.nextBoolean());
      if (ending == Ending.INTERRUPT) {
        return interrupted(client, target);
      }
      CompletableFuture<?> call =
          client
              .recordings()
              .downloadAsync(KEY, target, DownloadCheck.NONE, DownloadProgress.NONE, options);
      passSomeTime();
      end(ending, client, call);
      try {
        call.get();
        return true;
      } catch (CancellationException | ExecutionException e) {
        assertThat(e instanceof CancellationException || e.getCause() instanceof XimaException)
            .as(e.toString())
            .isTrue();
        return false;
      }
    }
  }

  private static void end(Ending ending, XimaClient client, CompletableFuture<?> call) {
    if (ending == Ending.CANCEL) {
      call.cancel(true);
    } else if (ending == Ending.CLOSE) {
      client.close();
    }
  }

  private boolean interrupted(XimaClient client, Path target) throws InterruptedException {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                client.recordings().download(KEY, target);
                done.complete(true);
              } catch (XimaException e) {
                done.complete(false);
              } catch (Throwable unforeseen) {
                done.completeExceptionally(unforeseen);
              }
            });
    caller.start();
    passSomeTime();
    caller.interrupt();
    caller.join();
    return done.join();
  }

  @Test
  void aStreamThatEndsHoldsNoConnection() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Ending ending = List.of(Ending.CANCEL, Ending.CLOSE, Ending.LIMIT).get(random.nextInt(3));
      server.holds(random.nextBoolean());
      try (XimaClient client = client()) {
        CallOptions options =
            ending == Ending.LIMIT
                ? CallOptions.DEFAULTS.withTotal(Duration.ofNanos(1 + random.nextInt(4_000_000)))
                : CallOptions.DEFAULTS;
        CompletableFuture<InputStream> call = client.recordings().openAudioAsync(KEY, options);
        passSomeTime();
        end(ending, client, call);
        readAndClose(call);
      }
    }
    server.awaitNothingHeld();
  }

  /** What came before the end is the caller's, and the caller's to close. */
  private static void readAndClose(CompletableFuture<InputStream> call) throws Exception {
    try (InputStream audio = call.get()) {
      byte[] came = audio.readNBytes(100);
      assertThat(came).isEqualTo(Arrays.copyOf(HoldingServer.BODY, came.length));
    } catch (CancellationException | ExecutionException | IOException e) {
      assertThat(
              e instanceof CancellationException
                  || e.getCause() instanceof XimaException
                  || String.valueOf(e.getMessage()).contains("closed"))
          .as(e.toString())
          .isTrue();
    }
  }

  private void passSomeTime() {
    long end = System.nanoTime() + random.nextInt(3_000_000);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
