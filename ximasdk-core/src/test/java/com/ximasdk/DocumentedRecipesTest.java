// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of docs/observability.md is the code that RecipesTest runs. */
class DocumentedRecipesTest {
  private static final Path DOCUMENT = Path.of("../docs/observability.md");
  private static final Path SOURCES = Path.of("src/test/java/com/ximasdk/recipe");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\R(.*?)```");

  /** What stands before a class and says nothing to who reads it. */
  private static final Pattern PREAMBLE = Pattern.compile("//.*|package .*|import .*|");

  @Test
  void theDocumentShowsEachRecipeAsItIsCompiled() throws IOException {
    List<String> shown =
        BLOCK
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(MatchResult::group)
            .map(block -> block.lines().toList())
            .map(lines -> unindented(lines.subList(1, lines.size() - 1)))
            .toList();

    // What else is shown is compiled and run by the examples' tests of pages.
    assertThat(shown).containsAll(compiled());
  }

  private static List<String> compiled() throws IOException {
    List<String> compiled = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(path -> !path.endsWith("package-info.java")).toList()) {
        compiled.add(
            unindented(
                Files.readAllLines(file).stream()
                    .dropWhile(line -> PREAMBLE.matcher(line).matches())
                    .toList()));
      }
    }
    return compiled;
  }

  private static String unindented(List<String> lines) {
    return String.join("\n", lines.stream().map(String::strip).toList());
  }
}
