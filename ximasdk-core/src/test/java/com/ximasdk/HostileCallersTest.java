// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.Hostility.Deed;
import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.call.IncomingCheck;
import com.ximasdk.call.RateGate;
import com.ximasdk.call.XimaEvent.AttemptEnded;
import com.ximasdk.call.XimaEvent.CallEnded;
import com.ximasdk.call.XimaEvent.CallStarted;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.AuthenticationKeySource;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever one of a caller's callbacks does in one call, the other calls of the client have their
 * results and their limits meanwhile, and nothing is left behind.
 */
@Timeout(120)
class HostileCallersTest {
  private static final RecordingKey VICTIM = new RecordingKey("victim");
  private static final RecordingKey OTHER = new RecordingKey("other");

  /** What a caller gives, and what it may cost the call that meets it. */
  enum Callback {
    LISTENER_AT_THE_BEGIN(Cost.NONE_BUT_TIME),
    LISTENER_LATER(Cost.NONE),
    LISTENER_AT_THE_END(Cost.NONE),
    PROGRESS(Cost.NONE),
    CHECK(Cost.FAILS),
    CHECK_OF_WHAT_COMES(Cost.FAILS),
    GATE(Cost.FAILS),
    GATE_AFTERWARDS(Cost.NONE),
    KEY(Cost.FAILS),
    EXECUTOR(Cost.NONE);

    private final Cost cost;

    Callback(Cost cost) {
      this.cost = cost;
    }

    boolean can(Deed deed) {
      return switch (deed) {
        case REJECTS -> this == EXECUTOR;
        case RETURNS_NULL -> this == EXECUTOR || cost == Cost.FAILS;
        default -> true;
      };
    }
  }

  /** What a hostile callback may do to its own call. */
  enum Cost {
    NONE,
    NONE_BUT_TIME,
    FAILS
  }

  static Stream<Arguments> deeds() {
    return Stream.of(Callback.values())
        .flatMap(
            callback ->
                Stream.of(Deed.values())
                    .filter(callback::can)
                    .flatMap(
                        deed ->
                            Stream.of(Mode.values())
                                // Blocking calls have no use for the caller's executor.
                                .filter(
                                    mode ->
                                        callback != Callback.EXECUTOR || mode == Mode.ASYNCHRONOUS)
                                .map(mode -> Arguments.of(callback, deed, mode))));
  }

  @TempDir Path directory;

  @ParameterizedTest
  @MethodSource("deeds")
  void oneCallMayBeHarmedAndNothingElse(Callback callback, Deed deed, Mode mode) throws Exception {
    Hostility hostility = new Hostility(deed);
    List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
    try (Tenant tenant = tenant()) {
      XimaClient client = client(tenant, callback, hostility);
      Running victim = Running.download(client, mode, directory, callback, hostility);
      hostility.awaitReached();

      othersAreServedAndLimited(client);
      if (deed == Deed.BLOCKS && callback.cost == Cost.FAILS) {
        assertThat(victim.result()).isNotDone();
        victim.end();
        assertThatThrownBy(() -> victim.result().get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .isInstanceOfAny(CancellationException.class, ExecutionException.class);
        assertThat(files()).containsExactly("other.wav");
        hostility.release();
      } else if (callback.cost == Cost.FAILS) {
        assertThatThrownBy(() -> victim.result().get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .cause()
            .isInstanceOf(CallbackFailedException.class)
            .hasMessageStartingWith("Audio of a recording: the ")
            .hasMessageNotContaining(Tenant.KEY);
        assertThat(files()).containsExactly("other.wav");
      } else {
        if (callback.cost == Cost.NONE_BUT_TIME) {
          hostility.release();
        }
        assertThat(victim.result().get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS).bytes())
            .isEqualTo(WAV.length);
        assertThat(files()).containsExactly("other.wav", "victim.wav");
      }
      hostility.release();
      othersAreServedAndLimited(client);
      client.close();
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && thread.getName().startsWith("ximasdk-")) {
        assertThat(ended(thread)).as(thread.getName()).isTrue();
      }
    }
  }

  private static boolean ended(Thread thread) throws InterruptedException {
    thread.join(Tenant.PATIENCE.toMillis());
    return !thread.isAlive();
  }

  private void othersAreServedAndLimited(XimaClient client) throws Exception {
    assertThat(client.roster().agents()).isEmpty();
    assertThat(client.roster().agentsAsync().get(Tenant.PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEmpty();
    assertThat(client.recordings().download(OTHER, directory.resolve("other.wav")).bytes())
        .isEqualTo(WAV.length);
    assertThatThrownBy(
            () -> client.roster().skills(CallOptions.DEFAULTS.withTotal(Duration.ofMillis(20))))
        .isInstanceOf(TimeLimitException.class);
  }

  private List<String> files() throws java.io.IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static XimaClient client(Tenant tenant, Callback callback, Hostility hostility) {
    XimaClient.Builder builder = tenant.client();
    switch (callback) {
      case LISTENER_AT_THE_BEGIN ->
          builder.listener(event -> actIf(event instanceof CallStarted, hostility));
      case LISTENER_LATER ->
          builder.listener(event -> actIf(event instanceof AttemptEnded, hostility));
      case LISTENER_AT_THE_END ->
          builder.listener(event -> actIf(event instanceof CallEnded, hostility));
      case GATE -> builder.rateGate(gate(hostility, new Hostility(Deed.BLOCKS)));
      case GATE_AFTERWARDS -> builder.rateGate(gate(new Hostility(Deed.BLOCKS), hostility));
      case KEY -> builder.authenticationKey(source(hostility));
      case EXECUTOR ->
          builder.executor(
              task -> {
                Runnable taken = hostility.act(task);
                if (taken != null) {
                  new Thread(taken).start();
                }
              });
      case PROGRESS, CHECK, CHECK_OF_WHAT_COMES -> {
        // They are given with the call.
      }
    }
    return builder.build();
  }

  private static void actIf(boolean now, Hostility hostility) {
    if (now) {
      hostility.act("");
    }
  }

  @SuppressWarnings("NullAway")
  private static AuthenticationKeySource source(Hostility hostility) {
    AuthenticationKey key = AuthenticationKey.of(Tenant.KEY);
    return () -> hostility.act(key);
  }

  private static RateGate gate(Hostility before, Hostility afterwards) {
    return new RateGate() {
      @Override
      @SuppressWarnings("NullAway")
      public Duration tryTake(URI tenant, Duration interval) {
        return before.act(Duration.ZERO);
      }

      @Override
      public void answered(URI tenant) {
        afterwards.act("");
      }
    };
  }

  /** The call that meets the hostile callback. */
  private record Running(CompletableFuture<Downloaded> result, Runnable ending) {
    static Running download(
        XimaClient client, Mode mode, Path directory, Callback callback, Hostility hostility) {
      DownloadCheck check =
          switch (callback) {
            case CHECK -> check(hostility);
            case CHECK_OF_WHAT_COMES -> checkOfWhatComes(hostility);
            default -> DownloadCheck.NONE;
          };
      DownloadProgress progress =
          callback == Callback.PROGRESS
              ? (bytes, total) -> hostility.act(OptionalLong.empty())
              : DownloadProgress.NONE;
      Path target = directory.resolve("victim.wav");
      CompletableFuture<Downloaded> result = new CompletableFuture<>();
      hostility.arm();
      Thread caller =
          new Thread(
              () -> {
                try {
                  result.complete(mode.download(client, VICTIM, target, check, progress));
                } catch (Throwable failure) {
                  result.completeExceptionally(failure);
                }
              });
      if (mode == Mode.BLOCKING) {
        caller.start();
        return new Running(result, caller::interrupt);
      }
      BlockingQueue<CompletableFuture<Downloaded>> begun = new LinkedBlockingQueue<>();
      // On a thread of its own, for a listener may block it.
      new Thread(
              () -> {
                CompletableFuture<Downloaded> call =
                    client.recordings().downloadAsync(VICTIM, target, check, progress);
                var unused =
                    call.whenComplete(
                        (downloaded, failure) -> {
                          if (failure == null) {
                            result.complete(downloaded);
                          } else {
                            result.completeExceptionally(failure);
                          }
                        });
                begun.add(call);
              })
          .start();
      return new Running(result, () -> cancel(begun));
    }

    private static void cancel(BlockingQueue<CompletableFuture<Downloaded>> begun) {
      try {
        begun.take().cancel(true);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    void end() {
      ending.run();
    }
  }

  @SuppressWarnings("NullAway")
  private static DownloadCheck check(Hostility hostility) {
    return content -> hostility.act(Optional.empty());
  }

  @SuppressWarnings("NullAway")
  private static IncomingCheck checkOfWhatComes(Hostility hostility) {
    return () ->
        new IncomingCheck.Attempt() {
          @Override
          public Optional<String> take(ByteBuffer bytes) {
            return hostility.act(Optional.empty());
          }

          @Override
          public Optional<String> end() {
            return Optional.empty();
          }
        };
  }

  private static Tenant tenant() throws java.io.IOException {
    Tenant tenant = new Tenant();
    tenant.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().contains("/audio")) {
              return new MockResponse.Builder().body(new Buffer().write(WAV)).build();
            }
            return request.getTarget().contains("/skills")
                ? new MockResponse.Builder()
                    .onResponseStart(mockwebserver3.SocketEffect.Stall.INSTANCE)
                    .build()
                : new MockResponse(200, okhttp3.Headers.of(), "{\"agents\": []}");
          }
        });
    return tenant;
  }

  private static final byte[] WAV = HoldingServer.wav(1000);
}
