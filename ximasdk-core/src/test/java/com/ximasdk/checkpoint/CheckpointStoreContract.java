// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ximasdk.error.CheckpointConflictException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of checkpoints does, wherever it keeps them. */
abstract class CheckpointStoreContract {
  private static final String NAME = "recordings/acme";

  private @Nullable CheckpointStore store;

  /** Opens the store of this test; one that was closed before has what was committed to it. */
  abstract CheckpointStore open() throws Exception;

  /** Whether what is committed outlives the store. */
  boolean outlivesItsStore() {
    return true;
  }

  private CheckpointStore store() throws Exception {
    CheckpointStore opened = store;
    if (opened == null) {
      opened = open();
      store = opened;
    }
    return opened;
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private Map<String, String> entries(String checkpoint) throws Exception {
    Map<String, String> entries = new HashMap<>();
    store()
        .read(
            checkpoint,
            (key, value) -> assertThat(entries.put(key, value)).as("an entry comes once").isNull());
    return entries;
  }

  private long version(String checkpoint) throws Exception {
    return store().read(checkpoint, (key, value) -> {});
  }

  @Test
  void whatWasNeverCommittedHasVersionZeroAndNoEntry() throws Exception {
    assertThat(version(NAME)).isZero();
    assertThat(entries(NAME)).isEmpty();
  }

  @Test
  void eachCommitMakesTheVersionOfItsCheckpointGrowByOne() throws Exception {
    assertThat(store().commit(NAME, 0, CheckpointChanges.put("a", "1"))).isEqualTo(1);
    assertThat(store().commit(NAME, 1, CheckpointChanges.put("a", "2"))).isEqualTo(2);
    assertThat(store().commit("another", 0, CheckpointChanges.put("a", "3"))).isEqualTo(1);

    assertThat(version(NAME)).isEqualTo(2);
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "2"));
    assertThat(version("another")).isEqualTo(1);
    assertThat(entries("another")).isEqualTo(Map.of("a", "3"));
  }

  @Test
  void oneCommitChangesSeveralEntries() throws Exception {
    store().commit(NAME, 0, new CheckpointChanges(Map.of("a", "1", "b", "2", "c", "3"), Set.of()));
    store().commit(NAME, 1, new CheckpointChanges(Map.of("a", "4", "d", "5"), Set.of("b", "x")));
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "4", "c", "3", "d", "5"));
  }

  @Test
  void aRemovedEntryMayComeAgain() throws Exception {
    store().commit(NAME, 0, CheckpointChanges.put("a", "1"));
    store().commit(NAME, 1, new CheckpointChanges(Map.of(), Set.of("a")));
    assertThat(entries(NAME)).isEmpty();
    assertThat(version(NAME)).isEqualTo(2);
    store().commit(NAME, 2, CheckpointChanges.put("a", "2"));
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void whoHasNotSeenTheLatestVersionIsRefusedAndChangesNothing() throws Exception {
    store().commit(NAME, 0, CheckpointChanges.put("a", "1"));
    store().commit(NAME, 1, CheckpointChanges.put("a", "2"));
    for (long version : new long[] {0, 1, 3}) {
      assertThatThrownBy(() -> store().commit(NAME, version, CheckpointChanges.put("a", "x")))
          .isInstanceOf(CheckpointConflictException.class)
          .hasMessageContainingAll("'" + NAME + "' has version 2, not " + version, "nothing was");
    }
    assertThat(version(NAME)).isEqualTo(2);
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void aCommitWithoutChangesMakesItsCallerTheOwner() throws Exception {
    assertThat(store().commit(NAME, 0, CheckpointChanges.NONE)).isEqualTo(1);
    assertThat(store().commit(NAME, 1, CheckpointChanges.NONE)).isEqualTo(2);
    assertThatThrownBy(() -> store().commit(NAME, 1, CheckpointChanges.NONE))
        .isInstanceOf(CheckpointConflictException.class);
    assertThat(version(NAME)).isEqualTo(2);
    assertThat(entries(NAME)).isEmpty();
  }

  @Test
  void theSameCommitTwiceIsRefusedWhereTheFirstSucceeded() throws Exception {
    CheckpointChanges changes = CheckpointChanges.put("a", "1");
    store().commit(NAME, 0, changes);
    assertThatThrownBy(() -> store().commit(NAME, 0, changes))
        .isInstanceOf(CheckpointConflictException.class);
  }

  @Test
  void keysThatDifferInAnythingAreTwo() throws Exception {
    Map<String, String> all = new LinkedHashMap<>();
    Stream.of(
            "a",
            "A",
            "a ",
            " a",
            "a  ",
            "ä",
            "a\u0308",
            "Ä",
            "a\u0000",
            "a\t",
            "ı",
            "i",
            "I",
            "İ",
            "ß",
            "ss",
            "ﬀ",
            "ff",
            "\u200b",
            "a\u200b",
            "ａ",
            "a\ud83d",
            "a\ude00",
            "a\ud83d\ude00")
        .forEach(key -> all.put(key, "of " + all.size()));
    store().commit(NAME, 0, new CheckpointChanges(all, Set.of()));
    assertThat(entries(NAME)).isEqualTo(all);
    long version = 1;
    for (String key : List.copyOf(all.keySet())) {
      store().commit(NAME, version++, new CheckpointChanges(Map.of(), Set.of(key)));
      all.remove(key);
      assertThat(entries(NAME)).isEqualTo(all);
    }
  }

  static Stream<String> oddTexts() {
    return Stream.of(
        "\u0000",
        "\u0000\u0001\u001a\u001f\u007f\u0080",
        "\u001a",
        "\u001a0",
        " ",
        "ends in a space ",
        "\ud800",
        "\udfff\ud800",
        "x\udc00\ud83d\ude00\ud83d",
        "\ufeff\ufffe\uffff",
        "\"quoted\" \\ and \\u0041 \\n",
        "two\r\nlines",
        "'; DROP TABLE ximasdk_checkpoint; --",
        "%_?{}[]$1",
        "José Núñez 日本語 \ud83d\ude00",
        "x".repeat(200),
        "\ud800".repeat(200),
        "日".repeat(200));
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void anyTextComesBack(String text) throws Exception {
    store().commit(text, 0, CheckpointChanges.put(text, text));
    store().commit(text, 1, CheckpointChanges.put("other", text + text));
    assertThat(entries(text)).isEqualTo(Map.of(text, text, "other", text + text));
    store().commit(text, 2, new CheckpointChanges(Map.of(), Set.of(text)));
    assertThat(entries(text)).isEqualTo(Map.of("other", text + text));
  }

  @Test
  void aValueMayBeEmptyOrLong() throws Exception {
    Map<String, String> values = Map.of("empty", "", "long", "ä\u0000\ud800x".repeat(300_000));
    store().commit(NAME, 0, new CheckpointChanges(values, Set.of()));
    assertThat(entries(NAME)).isEqualTo(values);
  }

  @Test
  void namesAndKeysHaveOneTo200Characters() throws Exception {
    for (String wrong : List.of("", "x".repeat(201))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store().commit(wrong, 0, CheckpointChanges.NONE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store().read(wrong, (key, value) -> {}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store().commit(NAME, 0, CheckpointChanges.put(wrong, "x")));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> store().commit(NAME, 0, new CheckpointChanges(Map.of(), Set.of(wrong))));
    }
    assertThat(version(NAME)).isZero();
  }

  @Test
  void manyEntriesAreOneCommit() throws Exception {
    Map<String, String> many = new HashMap<>();
    IntStream.range(0, 5_000).forEach(i -> many.put("key " + i, "value " + i));
    store().commit(NAME, 0, new CheckpointChanges(many, Set.of()));
    Map<String, String> others = new HashMap<>();
    IntStream.range(4_000, 6_000).forEach(i -> others.put("key " + i, "other " + i));
    Set<String> gone = new HashSet<>();
    IntStream.range(0, 2_000).forEach(i -> gone.add("key " + i));
    store().commit(NAME, 1, new CheckpointChanges(others, gone));

    many.putAll(others);
    many.keySet().removeAll(gone);
    assertThat(entries(NAME)).isEqualTo(many);
  }

  @Test
  void ofThoseThatCommitAtOnceExactlyOneWins() throws Exception {
    int each = 25;
    store();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all =
          Stream.generate(() -> threads.submit(() -> increment(each)))
              .limit(4)
              .<Future<?>>map(f -> f)
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(entries(NAME)).isEqualTo(Map.of("sum", String.valueOf(4 * each)));
    assertThat(version(NAME)).isEqualTo(4L * each);
  }

  private Void increment(int times) throws Exception {
    for (int done = 0; done < times; ) {
      int[] sum = {0};
      long version = store().read(NAME, (key, value) -> sum[0] = Integer.parseInt(value));
      try {
        store().commit(NAME, version, CheckpointChanges.put("sum", String.valueOf(sum[0] + 1)));
        done++;
      } catch (CheckpointConflictException another) {
        // Another one was first; the sum is read again.
      }
    }
    return null;
  }

  @Test
  void whoReadsBesideCommitsSeesThemWhole() throws Exception {
    store();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer = threads.submit(() -> commitPairs(isOver));
      while (!isOver.get()) {
        Map<String, String> seen = new HashMap<>();
        long version = store().read(NAME, seen::put);
        if (version > 0) {
          String expected = String.valueOf(version);
          assertThat(seen).isEqualTo(Map.of("a", expected, "z", expected, "n" + version, ""));
        }
      }
      writer.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private Void commitPairs(AtomicBoolean isOver) throws Exception {
    try {
      for (int i = 1; i <= 150; i++) {
        Map<String, String> puts =
            Map.of("a", String.valueOf(i), "z", String.valueOf(i), "n" + i, "");
        store().commit(NAME, i - 1, new CheckpointChanges(puts, Set.of("n" + (i - 1))));
      }
    } finally {
      isOver.set(true);
    }
    return null;
  }

  @Test
  void whatTakesTheEntriesMayThrowAnything() throws Exception {
    store().commit(NAME, 0, CheckpointChanges.put("a", "1"));
    Error thrown = new AssertionError("of the caller");
    assertThatThrownBy(
            () ->
                store()
                    .read(
                        NAME,
                        (key, value) -> {
                          throw thrown;
                        }))
        .isSameAs(thrown);
    store().commit(NAME, 1, CheckpointChanges.put("a", "2"));
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void anInterruptedThreadCommitsAndStaysInterrupted() throws Exception {
    store();
    Thread.currentThread().interrupt();
    try {
      assertThat(store().commit(NAME, 0, CheckpointChanges.put("a", "1"))).isEqualTo(1);
      assertThat(store().commit(NAME, 1, CheckpointChanges.put("a", "2"))).isEqualTo(2);
      assertThat(entries(NAME)).isEqualTo(Map.of("a", "2"));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    store().commit(NAME, 2, CheckpointChanges.put("a", "3"));
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "3"));
  }

  @Test
  void whatWasCommittedOutlivesItsStore() throws Exception {
    assumeTrue(outlivesItsStore());
    store().commit(NAME, 0, CheckpointChanges.put("a", "1"));
    store().commit(NAME, 1, CheckpointChanges.put("b", "2"));
    store().close();
    store = open();
    assertThat(version(NAME)).isEqualTo(2);
    assertThat(entries(NAME)).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(store().commit(NAME, 2, CheckpointChanges.NONE)).isEqualTo(3);
  }
}
