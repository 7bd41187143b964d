// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.settings.AuthenticationKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the page on the feed shows compiles as it stands there, and keeps what it promises. */
@Timeout(120)
class EmbeddingPageTest {
  private static final Path PAGE = Path.of("..", "docs", "embedding-the-feed.md");

  @TempDir Path directory;

  @Test
  void itsLoopTakesEachRecordingOnceAndGoesOnWhereItWasInterrupted() throws Exception {
    Path classes = compiled();
    Path audio = Files.createDirectory(directory.resolve("audio"));
    BlockingQueue<EncoreRecording> kept = new LinkedBlockingQueue<>();
    URL[] urls = {classes.toUri().toURL()};
    try (SimulatedTenant tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start();
        URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
        XimaClient client =
            XimaClient.builder()
                .tenantUrl(tenant.url().toString())
                .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
                .audioInterval(Duration.ZERO)
                .build();
        CheckpointStore store = CheckpointStores.inFile(directory.resolve("checkpoint.jsonl"))) {
      Thread first = started(loop(loader, client, store, audio, kept));
      List<String> taken = new ArrayList<>(List.of(next(kept)));
      ended(first);

      Thread second = started(loop(loader, client, store, audio, kept));
      while (Set.copyOf(taken).size() < 5) {
        taken.add(next(kept));
      }
      ended(second);
      // One that was kept and not acknowledged when the interrupt came is there once more.
      assertThat(taken.size() + kept.size()).isLessThanOrEqualTo(6);
      try (Stream<Path> files = Files.list(audio)) {
        assertThat(files).hasSize(5).allMatch(file -> file.toString().endsWith(".wav"));
      }
    }
  }

  private static String next(BlockingQueue<EncoreRecording> kept) throws InterruptedException {
    EncoreRecording next = kept.poll(60, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next.recordingId();
  }

  private static Thread started(Runnable loop) {
    Thread thread = new Thread(loop, "recorder");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void ended(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(60));
    assertThat(thread.isAlive()).isFalse();
  }

  private static Runnable loop(
      ClassLoader loader,
      XimaClient client,
      CheckpointStore store,
      Path audio,
      BlockingQueue<EncoreRecording> kept)
      throws Exception {
    Class<?> recorder = loader.loadClass("RecorderLoop$Recorder");
    Object keeps =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {recorder},
            (proxy, method, arguments) -> {
              assertThat((Path) arguments[1]).isRegularFile();
              kept.add((EncoreRecording) arguments[0]);
              return null;
            });
    Supplier<List<WantedExtension>> extensions =
        () -> List.of(WantedExtension.of("204"), WantedExtension.of("271"));
    Consumer<Throwable> alarm = failure -> {};
    return (Runnable)
        loader
            .loadClass("RecorderLoop")
            .getConstructors()[0]
            .newInstance(
                client,
                store,
                extensions,
                Instant.parse("2026-07-14T06:00:00Z"),
                ZoneId.of("America/Denver"),
                audio,
                keeps,
                alarm);
  }

  private Path compiled() throws Exception {
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    Path source = Files.writeString(directory.resolve("RecorderLoop.java"), block.group(1));
    Path classes = Files.createDirectory(directory.resolve("classes"));
    StringWriter said = new StringWriter();
    int exitCode =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(said),
                new PrintWriter(said),
                "-Xlint:all,-path,-processing,-requires-automatic",
                "-proc:none",
                "--release",
                "17",
                "-cp",
                path(),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(exitCode).as(said.toString()).isZero();
    return classes;
  }

  /** All that the tests have, whether as modules or not. */
  private static String path() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(property -> System.getProperty(property, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}
