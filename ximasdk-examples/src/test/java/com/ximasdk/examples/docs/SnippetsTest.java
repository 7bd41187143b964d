// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every piece of Java that a page shows compiles, and runs against a simulated tenant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetsTest {
  private Path directory;
  private CompiledSnippets snippets;

  @BeforeAll
  void compile(@TempDir Path empty) throws IOException {
    directory = empty;
    snippets = CompiledSnippets.of(Page.all(), place("compiled"));
  }

  @AfterAll
  void close() throws IOException {
    snippets.close();
  }

  @Test
  void whatAPageShowsRunsAndMakesUseOfEachClassOfItsPage() throws Exception {
    List<AssertionError> failures = new ArrayList<>();
    for (SnippetSource program : snippets.programs()) {
      try {
        SnippetRun.run(snippets, program, place(program.className()));
      } catch (AssertionError e) {
        failures.add(e);
      }
    }

    assertThat(failures).isEmpty();
    assertThat(snippets.unused()).as("classes that no statements make use of").isEmpty();
    // Two recordings start in the window that the first program takes for granted.
    SnippetSource first = snippets.programs().get(0);
    assertThat(first.snippet().page()).isEqualTo("README.md");
    try (Stream<Path> files = Files.list(directory.resolve(first.className()).resolve("given"))) {
      assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".wav"));
    }
  }

  @Test
  void noNameIsGivenThatNoPageTakesForGranted() {
    assertThat(snippets.programs())
        .flatExtracting(program -> GivenName.in(program.snippet()))
        .containsAll(GivenName.all());
  }

  @Test
  void theLoopOfARecorderTakesEachRecordingOnceAndGoesOnWhereItWasInterrupted() throws Exception {
    RecorderLoopRun.run(snippets, place("recorder"));
  }

  private Path place(String name) throws IOException {
    return Files.createDirectory(directory.resolve(name));
  }
}
