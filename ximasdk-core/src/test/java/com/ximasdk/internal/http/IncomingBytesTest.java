// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.call.IncomingCheck;
import com.ximasdk.error.CallSummary;
import com.ximasdk.internal.storage.PartFile;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that is shown a download while it comes in. */
@Timeout(120)
class IncomingBytesTest {
  @TempDir Path directory;
  private final LoneScope scope = new LoneScope();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private Path target;

  @BeforeEach
  void oneIsThereAlready() throws IOException {
    target = Files.writeString(directory.resolve("a.wav"), "old");
  }

  @AfterEach
  void endThreads() {
    scope.close();
  }

  /** An attempt of what its two methods do. */
  private record Looking(
      Function<String, Optional<String>> taking, Supplier<Optional<String>> ending)
      implements IncomingCheck.Attempt {
    @Override
    public Optional<String> take(ByteBuffer bytes) {
      return taking.apply(StandardCharsets.UTF_8.decode(bytes).toString());
    }

    @Override
    public Optional<String> end() {
      return ending.get();
    }
  }

  private IncomingCheck listening() {
    return () -> {
      told.add("begin");
      return new Looking(
          text -> {
            told.add(text);
            return Optional.empty();
          },
          () -> {
            told.add("end");
            return Optional.empty();
          });
    };
  }

  private FileBody body(IncomingCheck check) {
    FileBody body =
        (FileBody)
            FileBody.reader("*/*", target, check, DownloadProgress.NONE)
                .body()
                .apply(new AnswerHead(200, HttpHeaders.of(Map.of(), (name, value) -> true)), scope);
    body.onSubscribe(
        new Subscription() {
          @Override
          public void request(long n) {
            told.add("request");
          }

          @Override
          public void cancel() {
            told.add("cancel");
          }
        });
    return body;
  }

  private static List<ByteBuffer> bytes(String... texts) {
    return Arrays.stream(texts)
        .map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static CompletableFuture<Answer<Downloaded>> result(FileBody body) {
    return body.getBody().toCompletableFuture();
  }

  private static Throwable failure(FileBody body) throws Exception {
    return result(body)
        .handle((answer, thrown) -> Optional.ofNullable(thrown))
        .get(60, TimeUnit.SECONDS)
        .orElseThrow();
  }

  private String next() throws InterruptedException {
    return String.valueOf(told.poll(60, TimeUnit.SECONDS));
  }

  private void assertNothingChanged() throws IOException {
    assertThat(directory.resolve("a.wav.part")).doesNotExist();
    assertThat(target).hasContent("old");
    PartFile.only(target).close();
  }

  @Test
  void seesAllBytesInOrderAndAsksForMoreWhenItHasSeenThem() throws Exception {
    FileBody body = body(listening());
    body.onNext(bytes("n", "", "e"));
    assertThat(List.of(next(), next(), next(), next(), next()))
        .containsExactly("request", "begin", "n", "e", "request");
    body.onNext(bytes("w"));
    assertThat(List.of(next(), next())).containsExactly("w", "request");
    body.onComplete();

    assertThat(result(body).get(60, TimeUnit.SECONDS))
        .isEqualTo(new Answer.Complete<>(new Downloaded(target, 3, "")));
    assertThat(target).hasContent("new");
    assertThat(told).containsExactly("end");
  }

  @Test
  void isAskedOfAnEmptyFileToo() throws Exception {
    FileBody body = body(listening());
    body.onComplete();

    result(body).get(60, TimeUnit.SECONDS);
    assertThat(told).containsExactly("request", "begin", "end");
  }

  /** Also where bytes and the end come without having been asked for. */
  @Test
  void aSlowOneIsWaitedForWithoutAskingForMore() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    FileBody body =
        body(
            () ->
                new Looking(
                    text -> {
                      told.add(text);
                      await(slow);
                      return Optional.empty();
                    },
                    () -> {
                      told.add("end");
                      return Optional.empty();
                    }));
    body.onNext(bytes("n"));
    assertThat(List.of(next(), next())).containsExactly("request", "n");
    body.onNext(bytes("ew"));
    body.onComplete();
    assertThat(told).isEmpty();
    assertThat(result(body)).isNotDone();

    slow.countDown();

    result(body).get(60, TimeUnit.SECONDS);
    assertThat(target).hasContent("new");
    assertThat(told.stream().filter(word -> !word.equals("request"))).containsExactly("ew", "end");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void await(String word) throws InterruptedException {
    String said = next();
    while (!said.equals(word)) {
      assertThat(said).isNotEqualTo("null");
      said = next();
    }
  }

  @Test
  void whatIsSurelyWrongEndsTheDownloadAtOnce() throws Exception {
    FileBody body = body(() -> new Looking(text -> Optional.of("A web page."), Optional::empty));
    body.onNext(bytes("<html>"));

    assertThat(((AnswerFault) failure(body)).exception(CallSummary.NONE))
        .hasMessageEndingWith(
            "what was downloaded is not what was asked for, and was not kept. A web page.");
    assertThat(List.of(next(), next())).containsExactly("request", "cancel");
    assertNothingChanged();
    body.onNext(bytes("more"));
    body.onComplete();
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsWrongInTheEndIsNotKept() throws Exception {
    FileBody body =
        body(() -> new Looking(text -> Optional.empty(), () -> Optional.of("Cut off.")));
    body.onNext(bytes("new"));
    body.onComplete();

    assertThat(((AnswerFault) failure(body)).exception(CallSummary.NONE))
        .hasMessageEndingWith("Cut off.");
    assertNothingChanged();
  }

  enum Place {
    BEGIN,
    TAKE,
    END
  }

  private FileBody doing(Place place, Supplier<Optional<String>> deed) {
    return body(
        () -> {
          Optional<String> first = place == Place.BEGIN ? deed.get() : Optional.empty();
          return new Looking(
              text -> place == Place.TAKE ? deed.get() : first,
              () -> place == Place.END ? deed.get() : Optional.empty());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whateverItThrowsLeavesNothing(Place place) throws Exception {
    FileBody body =
        doing(
            place,
            () -> {
              throw new StackOverflowError("in the check");
            });
    body.onNext(bytes("new"));
    body.onComplete();

    assertThat(((CallbackFault) failure(body)).exception(CallSummary.NONE, Redactor.OF_NOTHING))
        .hasMessageContaining(
            "the download check failed (java.lang.StackOverflowError: in the check)");
    assertNothingChanged();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAKE", "END"})
  @SuppressWarnings("NullAway") // That is the point.
  void withoutAWordNothingIsKept(Place place) throws Exception {
    FileBody body = doing(place, () -> null);
    body.onNext(bytes("new"));
    body.onComplete();

    assertThat(failure(body)).isInstanceOf(CallbackFault.class);
    assertNothingChanged();
  }

  @Test
  @SuppressWarnings("NullAway") // That is the point.
  void withoutAnAttemptNothingIsKept() throws Exception {
    FileBody body = body(() -> null);
    body.onNext(bytes("new"));
    body.onComplete();

    assertThat(((CallbackFault) failure(body)).exception(CallSummary.NONE, Redactor.OF_NOTHING))
        .hasMessageContaining("it returned null");
    assertNothingChanged();
  }

  @ParameterizedTest
  @EnumSource
  void oneThatInterruptsItsOwnThreadHarmsNothing(Place place) throws Exception {
    FileBody body =
        doing(
            place,
            () -> {
              Thread.currentThread().interrupt();
              return Optional.empty();
            });
    body.onNext(bytes("n"));
    body.onNext(bytes("ew"));
    body.onComplete();

    result(body).get(60, TimeUnit.SECONDS);
    assertThat(target).hasContent("new");
  }

  @ParameterizedTest
  @EnumSource
  void anEndOfTheCallInterruptsItAndItsWordDoesNotCount(Place place) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    FileBody body =
        doing(
            place,
            () -> {
              told.add("at it");
              told.add(await(never) ? "went on" : "interrupted");
              return Optional.of("Late.");
            });
    body.onNext(bytes("new"));
    body.onComplete();
    await("at it");

    body.abort(new IllegalStateException("ended from outside"));

    assertNothingChanged();
    assertThat(failure(body)).hasMessageContaining("ended from outside");
    await("interrupted");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200_000})
  void aFileThatIsThereIsLookedAtTheSameWay(int length) throws Exception {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) 'x');
    Files.write(target, content);
    try (var channel = Files.newByteChannel(target)) {
      assertThat(listening().problem(channel)).isEmpty();
    }

    assertThat(String.join("", told)).isEqualTo("begin" + "x".repeat(length) + "end");
    try (var channel = Files.newByteChannel(target)) {
      IncomingCheck refusing =
          () -> new Looking(text -> Optional.of("Wrong."), () -> Optional.of("Empty."));
      assertThat(refusing.problem(channel)).contains(length == 0 ? "Empty." : "Wrong.");
    }
  }
}
