// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.feed.WantedExtension;
import com.ximasdk.mapping.recording.EncoreRecording;
import java.lang.reflect.Proxy;
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
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The class of the page on embedding the feed, interrupted and begun again. */
final class RecorderLoopRun {
  private static final String CLASS = "page.docs_embedding_the_feed_md.RecorderLoop";

  private final ClassLoader loader;
  private final BlockingQueue<EncoreRecording> kept = new LinkedBlockingQueue<>();

  private RecorderLoopRun(ClassLoader loader) {
    this.loader = loader;
  }

  static void run(ClassLoader loader, Path directory) throws Exception {
    RecorderLoopRun run = new RecorderLoopRun(loader);
    Path audio = Files.createDirectory(directory.resolve("audio"));
    try (SnippetWorld world = new SnippetWorld(directory);
        CheckpointStore store = CheckpointStores.inFile(directory.resolve("checkpoint.jsonl"))) {
      Thread first = started(run.loop(world.client(), store, audio));
      List<String> taken = new ArrayList<>(List.of(run.next()));
      ended(first);

      Thread second = started(run.loop(world.client(), store, audio));
      while (Set.copyOf(taken).size() < 5) {
        taken.add(run.next());
      }
      ended(second);
      // One that was kept and not acknowledged when the interrupt came is there once more.
      assertThat(taken.size() + run.kept.size()).isLessThanOrEqualTo(6);
      try (Stream<Path> files = Files.list(audio)) {
        assertThat(files).hasSize(5).allMatch(file -> file.toString().endsWith(".wav"));
      }
    }
  }

  private String next() throws InterruptedException {
    EncoreRecording next = kept.poll(60, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("The loop hands nothing to the recorder.");
    }
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

  private Runnable loop(XimaClient client, CheckpointStore store, Path audio) throws Exception {
    Object keeps =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {loader.loadClass(CLASS + "$Recorder")},
            (proxy, method, arguments) -> {
              assertThat((Path) arguments[1]).isRegularFile();
              kept.add((EncoreRecording) arguments[0]);
              return null;
            });
    Supplier<List<WantedExtension>> extensions =
        () -> List.of(WantedExtension.of("204"), WantedExtension.of("271"));
    BiConsumer<String, Throwable> alarm = (what, failure) -> {};
    return (Runnable)
        loader
            .loadClass(CLASS)
            .getConstructors()[0]
            .newInstance(
                client,
                store,
                extensions,
                Instant.parse("2026-07-14T06:00:00Z"),
                ZoneId.of("America/Denver"),
                audio,
                keeps,
                alarm,
                Duration.ZERO);
  }
}
