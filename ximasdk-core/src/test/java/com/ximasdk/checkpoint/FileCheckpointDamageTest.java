// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint file holds what was committed, or it says that it does not. */
class FileCheckpointDamageTest {
  private static final String NAME = "n/a";

  @TempDir(factory = FastDirectory.class)
  Path directory;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("checkpoints");
  }

  /** What a store gives: the version and the entries. */
  private record State(long version, Map<String, String> entries) {
    static State of(CheckpointStore store) {
      Map<String, String> entries = new HashMap<>();
      return new State(store.read(NAME, entries::put), entries);
    }
  }

  /** Commits three times; gives the states, the first of which is nothing. */
  private List<State> commitThrice(Path path) {
    try (CheckpointStore store = CheckpointStores.inFile(path)) {
      State none = State.of(store);
      store.commit(NAME, 0, new CheckpointChanges(Map.of("a", "1", "b", "ä"), Set.of()));
      State one = State.of(store);
      store.commit(NAME, 1, new CheckpointChanges(Map.of("a", "2"), Set.of("b")));
      State two = State.of(store);
      store.commit(NAME, 2, new CheckpointChanges(Map.of("c", "\u0000\ud800"), Set.of("x")));
      return List.of(none, one, two, State.of(store));
    }
  }

  @Test
  void aFileThatWasCutAnywhereInItsLastCommitsOpensWithAWholeStateAndTells() throws IOException {
    List<State> states = commitThrice(file);
    byte[] whole = Files.readAllBytes(file);
    int[] ends = lineEnds(whole);
    Path copy = directory.resolve("copy");
    for (int length = ends[1]; length < whole.length; length++) {
      Files.write(copy, Arrays.copyOf(whole, length));
      int complete = linesWithin(ends, length);
      boolean isTorn = length > ends[complete - 1];
      try (FileCheckpointStore store = CheckpointStores.inFile(copy)) {
        // Only the line end may be missing of a line that is whole.
        boolean isWhole = isTorn && length == ends[complete] - 1;
        assertThat(State.of(store)).isEqualTo(states.get(complete - 1 + (isWhole ? 1 : 0)));
        assertThat(store.repaired().isPresent()).isEqualTo(isTorn && !isWhole);
        long version = State.of(store).version();
        assertThat(store.commit(NAME, version, CheckpointChanges.NONE)).isEqualTo(version + 1);
      }
      CheckpointStores.inFile(copy).close();
    }
  }

  private static int[] lineEnds(byte[] bytes) {
    return IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').map(i -> i + 1).toArray();
  }

  private static int linesWithin(int[] ends, int length) {
    return (int) Arrays.stream(ends).filter(end -> end <= length).count();
  }

  @Test
  void aFlippedBitIsRefusedOrSetAsideAloudAndNeverBelieved() throws IOException {
    List<State> states = commitThrice(file);
    flipEachBit(states.subList(0, 4));
  }

  @Test
  void aFlippedBitInAShortenedFileIsRefusedOrHarmless() throws IOException {
    commitThrice(file);
    State last;
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      for (int version = 3; version < 1_200; version++) {
        store.commit(NAME, version, CheckpointChanges.put("c", "x"));
      }
      last = State.of(store);
    }
    byte[] lines = Files.readAllBytes(file);
    assertThat(lines).hasSizeLessThan(30_000);
    byte[] beginning = Arrays.copyOf(lines, lineEnds(lines)[2]);
    Files.write(file, beginning);
    State shortened;
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      shortened = State.of(store);
    }
    assertThat(shortened.entries()).isEqualTo(last.entries());
    flipEachBit(List.of(shortened));
    for (int length = 1; length < beginning.length - 1; length++) {
      byte[] cut = Arrays.copyOf(beginning, length);
      Files.write(file, cut);
      assertThatThrownBy(() -> CheckpointStores.inFile(file).close())
          .as("cut to %s bytes", length)
          .isInstanceOf(LocalStorageException.class);
      // At most a line end that alone was missing is added.
      assertThat(Files.readString(file))
          .isIn(new String(cut, UTF_8), new String(cut, UTF_8) + "\n");
    }
  }

  private void flipEachBit(List<State> possible) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path copy = directory.resolve("copy");
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(copy, damaged);
      try (FileCheckpointStore store = CheckpointStores.inFile(copy)) {
        State state = State.of(store);
        State expected = possible.get(possible.size() - 1);
        if (store.repaired().isPresent()) {
          assertThat(possible).as("bit %s", bit).contains(state);
        } else {
          assertThat(state).as("bit %s", bit).isEqualTo(expected);
        }
      } catch (LocalStorageException refused) {
        assertThat(refused).hasMessageContaining(copy.toString());
        assertThat(copy).hasBinaryContent(damaged);
      }
    }
  }

  @Test
  void aDamagedLineThatIsNotTheLastIsRefusedWithItsNumber() throws IOException {
    commitThrice(file);
    String before = Files.readString(file).replace("\"ä\"", "\"ö\"");
    Files.writeString(file, before);
    assertThatThrownBy(() -> CheckpointStores.inFile(file))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("Line 2 of " + file, "is not what was written");
    assertThat(file).hasContent(before);
  }

  @Test
  void aLineThatIsMissingIsRefused() throws IOException {
    commitThrice(file);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(3)));
    assertThatThrownBy(() -> CheckpointStores.inFile(file))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("Line 3 of " + file);
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Files.writeString(file, "{\"recordingKey\":\"x\"}\n");
    assertThatThrownBy(() -> CheckpointStores.inFile(file))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("Line 1 of " + file);
    Files.writeString(file, "key = value");
    assertThatThrownBy(() -> CheckpointStores.inFile(file))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("Line 1 of " + file);
    assertThat(file).hasContent("key = value");
  }

  @Test
  void aLineThatWasMendedByHandCounts() throws IOException {
    commitThrice(file);
    List<String> lines = Files.readAllLines(file);
    String mended =
        "{ \"checkpoint\": \"n\\/a\", \"version\": 2, \"put\": {\"\\u0061\": \"\\t2\"}" + " }";
    Files.write(file, List.of(lines.get(0), lines.get(1), mended, lines.get(3)));
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      assertThat(State.of(store).entries())
          .isEqualTo(Map.of("a", "\t2", "b", "ä", "c", "\u0000\ud800"));
    }
  }

  @Test
  void aFileBelongsToOneStoreAtATime() {
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      assertThatThrownBy(() -> CheckpointStores.inFile(file))
          .isInstanceOf(LocalStorageException.class)
          .hasMessageContainingAll(file.toString(), "belongs to another store", ".lock");
      store.commit(NAME, 0, CheckpointChanges.NONE);
    }
    CheckpointStores.inFile(file).close();
  }

  @Test
  void aStoreThatWasClosedSaysSo() {
    FileCheckpointStore store = CheckpointStores.inFile(file);
    store.close();
    store.close();
    assertThatThrownBy(() -> State.of(store))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("has been closed");
    assertThatThrownBy(() -> store.commit(NAME, 0, CheckpointChanges.NONE))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("has been closed");
  }

  @Test
  void aFileOfWhichMostCountsNoMoreIsShortened() throws IOException {
    int rounds = 20;
    Map<String, String> expected = new HashMap<>();
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      store.commit("another", 0, CheckpointChanges.put("kept", "ä\u0000"));
      store.commit("empty", 0, CheckpointChanges.NONE);
      for (int round = 0; round < rounds; round++) {
        Map<String, String> puts = new HashMap<>();
        for (int i = 0; i < 300; i++) {
          puts.put("key " + (round * 7 + i), "round " + round);
        }
        Set<String> gone = Set.of("key " + (round * 7 - 1), "key " + (round * 7 - 4));
        store.commit(NAME, round, new CheckpointChanges(puts, gone));
        expected.putAll(puts);
        expected.keySet().removeAll(gone);
        assertThat(State.of(store)).isEqualTo(new State(round + 1, expected));
      }
    }
    assertThat(Files.size(file)).isLessThan(20 * 300 * 25 / 2);
    assertThat(Files.readString(file)).contains("\"kept\":");
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      assertThat(State.of(store)).isEqualTo(new State(rounds, expected));
      assertThat(store.read("another", (k, v) -> assertThat(v).isEqualTo("ä\u0000"))).isOne();
      assertThat(store.read("empty", (k, v) -> {})).isOne();
    }
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aReaderGoesOnWhileTheFileGrows() {
    try (CheckpointStore store = CheckpointStores.inFile(file)) {
      store.commit(NAME, 0, new CheckpointChanges(Map.of("a", "1", "b", "1"), Set.of()));
      Map<String, String> seen = new HashMap<>();
      long version =
          store.read(
              NAME,
              (key, value) -> {
                seen.put(key, value);
                for (int i = 0; i < 1_500 && seen.size() == 1; i++) {
                  store.commit(NAME, 1 + i, CheckpointChanges.put("a", "later"));
                }
              });
      assertThat(version).isOne();
      assertThat(seen).isEqualTo(Map.of("a", "1", "b", "1"));
      store.commit(NAME, 1_501, CheckpointChanges.NONE);
      assertThat(State.of(store).entries()).isEqualTo(Map.of("a", "later", "b", "1"));
    }
    assertThat(lines()).isLessThan(10);
  }

  private long lines() {
    try {
      return Files.readAllLines(file, UTF_8).size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
