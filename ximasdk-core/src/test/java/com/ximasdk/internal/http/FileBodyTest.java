// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.storage.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A download is whole under its name or leaves nothing, whenever and by whomever it is ended. */
@Timeout(120)
class FileBodyTest {
  @TempDir Path directory;
  private final LoneScope scope = new LoneScope();
  private final RuntimeException reason = new IllegalStateException("ended from outside");
  private final List<Integer> filesAtCancel = new ArrayList<>();
  private Path target;

  @BeforeEach
  void oneIsThereAlready() throws IOException {
    target = Files.writeString(directory.resolve("a.wav"), "old");
  }

  @AfterEach
  void endThreads() {
    scope.close();
  }

  private FileBody body(DownloadCheck check, DownloadProgress progress) {
    return body(target, check, progress);
  }

  private FileBody body(Path file, DownloadCheck check, DownloadProgress progress) {
    return (FileBody)
        FileBody.reader("*/*", file, check, progress)
            .body()
            .apply(new AnswerHead(200, HttpHeaders.of(Map.of(), (name, value) -> true)), scope);
  }

  private FileBody begun(DownloadCheck check, DownloadProgress progress) {
    FileBody body = body(check, progress);
    body.onSubscribe(new Connection());
    body.onNext(bytes("new"));
    return body;
  }

  private final class Connection implements Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
      filesAtCancel.add(files());
    }
  }

  private static List<ByteBuffer> bytes(String text) {
    return List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private int files() {
    try (Stream<Path> list = Files.list(directory)) {
      return (int) list.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompletableFuture<Answer<Downloaded>> result(FileBody body) {
    return body.getBody().toCompletableFuture();
  }

  private void assertNothingChanged() {
    assertThat(files()).isEqualTo(1);
    assertThat(target).hasContent("old");
  }

  @Test
  void whatIsWholeAndCheckedTakesItsName() throws Exception {
    List<Long> sizes = new ArrayList<>();
    FileBody body =
        begun(
            content -> {
              sizes.add(content.size());
              return Optional.empty();
            },
            DownloadProgress.NONE);
    body.onComplete();

    assertThat(result(body).get(60, TimeUnit.SECONDS))
        .isEqualTo(new Answer.Complete<>(new Downloaded(target, 3, "")));
    assertThat(sizes).containsExactly(3L);
    assertThat(target).hasContent("new");
    assertThat(files()).isEqualTo(1);

    body.abort(reason);
    assertThat(target).hasContent("new");
  }

  @Test
  void whatWasBegunIsGoneBeforeTheConnectionEnds() {
    FileBody body = begun(DownloadCheck.NONE, DownloadProgress.NONE);
    assertThat(files()).isEqualTo(2);

    body.onError(new IOException("cut off"));

    assertThat(filesAtCancel).containsExactly(1);
    assertNothingChanged();
  }

  @Test
  void anAbortBeforeTheConnectionIsThereLeavesNothingToo() {
    FileBody body = body(DownloadCheck.NONE, DownloadProgress.NONE);
    body.abort(reason);
    body.onSubscribe(new Connection());
    body.onNext(bytes("new"));
    body.onComplete();

    assertThat(filesAtCancel).containsExactly(1);
    assertThat(result(body)).isCompletedExceptionally();
    assertNothingChanged();
  }

  @Test
  void anAbortWhileTheCheckRunsInterruptsItAndItsWordDoesNotCount() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Thread> checker = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    FileBody body =
        begun(
            content -> {
              checker.complete(Thread.currentThread());
              try {
                interrupted.complete(!never.await(60, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                interrupted.complete(true);
              }
              return Optional.empty();
            },
            DownloadProgress.NONE);
    body.onComplete();
    Thread thread = checker.get(60, TimeUnit.SECONDS);

    body.abort(reason);

    assertNothingChanged();
    assertThat(filesAtCancel).containsExactly(1);
    assertThat(result(body)).isCompletedExceptionally();
    PartFile.only(target).close();
    assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
    scope.close();
    thread.join();
    assertNothingChanged();
  }

  @Test
  void aCallThatHasEndedWhenTheFileIsReadyKeepsTheOldOne() {
    FileBody body = begun(DownloadCheck.NONE, DownloadProgress.NONE);
    scope.end();
    body.onComplete();

    assertThat(failure(body)).isInstanceOf(AnswerFault.class);
    assertNothingChanged();
    assertThat(filesAtCancel).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {StackOverflowError.class, IllegalStateException.class, InterruptedException.class})
  void whateverTheCheckThrowsLeavesNothing(Class<? extends Throwable> type) throws Exception {
    Throwable thrown = type.getConstructor(String.class).newInstance("in the check");
    FileBody body =
        begun(
            content -> {
              FileBodyTest.<RuntimeException>sneakily(thrown);
              return Optional.empty();
            },
            DownloadProgress.NONE);
    body.onComplete();

    assertThat(failure(body)).isInstanceOf(CallbackFault.class);
    assertThat(((CallbackFault) failure(body)).exception(CallSummary.NONE, Redactor.OF_NOTHING))
        .hasMessageContaining("the download check failed (" + type.getName() + ": in the check)")
        .hasCause(thrown);
    assertNothingChanged();
    PartFile.only(target).close();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneakily(Throwable any) throws E {
    throw (E) any;
  }

  @Test
  @SuppressWarnings("NullAway") // That is the point.
  void aCheckWithoutAWordLeavesNothing() {
    FileBody body = begun(content -> null, DownloadProgress.NONE);
    body.onComplete();

    assertThat(failure(body)).isInstanceOf(CallbackFault.class);
    assertNothingChanged();
  }

  @Test
  void aCheckThatCannotReadIsAMatterOfTheDisk() {
    FileBody body =
        begun(
            content -> {
              throw new IOException("bad block");
            },
            DownloadProgress.NONE);
    body.onComplete();

    assertThat(told(body))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("bad block")
        .hasMessageEndingWith("nothing was left behind.");
    assertNothingChanged();
  }

  @Test
  void aCheckThatInterruptsItsOwnThreadOrClosesWhatItReadsHarmsNothing() throws Exception {
    FileBody body =
        begun(
            content -> {
              content.close();
              Thread.currentThread().interrupt();
              return Optional.empty();
            },
            DownloadProgress.NONE);
    body.onComplete();

    result(body).get(60, TimeUnit.SECONDS);
    assertThat(target).hasContent("new");
  }

  @Test
  void anAbortWhileTheProgressIsToldDoesNotWaitForThat() throws Exception {
    BlockingQueue<String> listener = new LinkedBlockingQueue<>();
    FileBody body =
        begun(
            DownloadCheck.NONE,
            (bytes, total) -> {
              listener.add("at it");
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                listener.add("interrupted");
              }
            });
    assertThat(listener.poll(60, TimeUnit.SECONDS)).isEqualTo("at it");

    body.abort(reason);

    assertNothingChanged();
    PartFile.only(target).close();
    assertThat(listener.poll(60, TimeUnit.SECONDS)).isEqualTo("interrupted");
  }

  @Test
  void anInterruptOfTheThreadThatCarriesTheBytesLeavesNothingAndSaysSo() {
    FileBody body = begun(DownloadCheck.NONE, DownloadProgress.NONE);
    Thread.currentThread().interrupt();
    body.onNext(bytes("more"));
    assertThat(Thread.interrupted()).isTrue();

    assertThat(told(body))
        .hasMessageContaining("was interrupted")
        .hasMessageEndingWith("nothing was left behind.");
    assertNothingChanged();
  }

  @Test
  void whatCannotBeRemovedIsTold() throws IOException {
    FileBody body = begun(DownloadCheck.NONE, DownloadProgress.NONE);
    Path part = directory.resolve("a.wav.part");
    Files.delete(part);
    Files.createDirectory(part);
    Files.writeString(part.resolve("b"), "keeps it");
    Thread.currentThread().interrupt();
    body.onNext(bytes("more"));
    assertThat(Thread.interrupted()).isTrue();

    assertThat(told(body))
        .hasMessageContaining("the unfinished file beside it could not be removed");
    assertThat(target).hasContent("old");
  }

  @Test
  void aDirectoryInTheWayIsTold() throws IOException {
    Files.createDirectory(directory.resolve("a.wav.part"));
    FileBody body = begun(DownloadCheck.NONE, DownloadProgress.NONE);

    assertThat(told(body))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("a directory is in the way at " + directory.resolve("a.wav.part"));
    assertThat(target).hasContent("old");
  }

  /** Many times, since where the abort meets the download is the system's choice. */
  @Test
  void afterAnAbortAtAnyMomentNothingIsUnfinishedAndNothingChanges() throws Exception {
    int rounds = 1000;
    List<Path> targets = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    ExecutorService connection = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < rounds; round++) {
        Path file = Files.writeString(directory.resolve("r" + round), "old");
        FileBody body = body(file, DownloadCheck.NONE, (bytes, total) -> {});
        CyclicBarrier together = new CyclicBarrier(2);
        Future<?> delivered =
            connection.submit(
                () -> {
                  together.await();
                  body.onSubscribe(new Connection());
                  body.onNext(bytes("n"));
                  body.onNext(bytes("ew"));
                  body.onComplete();
                  return null;
                });
        together.await();
        if (round % 2 == 1) {
          delivered.get();
        }
        for (int spin = 0; spin < 400 * (round % 40); spin++) {
          Thread.onSpinWait();
        }
        body.abort(reason);

        assertThat(directory.resolve("r" + round + ".part")).doesNotExist();
        targets.add(file);
        contents.add(Files.readString(file));
        delivered.get();
        assertThat(result(body).handle((answer, failure) -> failure == null).get())
            .isEqualTo(contents.get(round).equals("new"));
      }
    } finally {
      connection.shutdownNow();
    }
    assertThat(contents).isSubsetOf("old", "new");
    for (int round = 0; round < rounds; round++) {
      assertThat(targets.get(round)).hasContent(contents.get(round));
    }
  }

  private static Throwable failure(FileBody body) {
    return result(body)
        .handle((answer, thrown) -> Optional.ofNullable(thrown))
        .join()
        .map(thrown -> thrown instanceof CompletionException ? thrown.getCause() : thrown)
        .orElseThrow();
  }

  private static XimaException told(FileBody body) {
    return ((AnswerFault) failure(body)).exception(CallSummary.NONE);
  }
}
