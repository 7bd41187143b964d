// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with a mistake does not get through, and the mistake is told by page and line. */
class SnippetGateTest {
  @TempDir Path directory;

  @Test
  void whatDoesNotCompileIsToldByPageAndLine() {
    Page page =
        page(
            """
            # A page
            ```java
            client.roster().agents();
            client.roster().managers();
            ```
            Between.
            ```java
            int count = "text";
            ```
            """);

    assertThatThrownBy(() -> compiled(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("docs/broken.md:4: error: cannot find symbol")
        .hasMessageContaining("docs/broken.md:8: error: incompatible types")
        .hasMessageNotContaining("docs/broken.md:3:");
  }

  @Test
  void whatThrowsIsToldByPageAndLine() {
    Page page =
        page(
            """
            ```java
            long first = Stream.of(1).count();
            List.of(1).forEach(
                one -> {
                  throw new IllegalStateException("broken");
                });
            ```
            """);

    assertThatThrownBy(() -> run(page))
        .isInstanceOf(AssertionError.class)
        .hasMessage("docs/broken.md:5: java.lang.IllegalStateException: broken");
  }

  @Test
  void aClassIsKnownToTheStatementsOfItsPage() throws Exception {
    Page page =
        page(
            """
            ```java
            /** Doubles. */
            public final class Twice {
              public static int of(int number) {
                return 2 * number;
              }
            }
            ```
            ```java
            if (Twice.of(2) != 4) {
              throw new IllegalStateException();
            }
            ```
            """);

    run(page);
  }

  @Test
  void aTestIsRunAndTellsWhereItFails() {
    Page page =
        page(
            """
            ```java
            class OneTest {
              @Test
              void oneIsTwo() {
                assertEquals(2, 1);
              }
            }
            ```
            """);

    assertThatThrownBy(() -> run(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("docs/broken.md:5: ");
  }

  @Test
  void aClassThatNothingUsesIsTold() throws Exception {
    Page page =
        page(
            """
            ```java
            final class Idle {}
            ```
            """);

    try (CompiledSnippets snippets = compiled(page)) {
      assertThat(snippets.unused()).containsExactly("docs/broken.md:2: page.docs_broken_md.Idle");
    }
  }

  @Test
  void aBlockOfJavaThatIsMarkedInAnotherWayIsRefused() {
    for (String mark : List.of("```Java", "``` java", "  ```java", "~~~java", "```java ignore")) {
      Page page =
          page("Text.\n\n" + mark + "\nint one = 1;\n" + mark.replaceAll("[^`~]", "") + "\n");

      assertThatThrownBy(page::snippets)
          .as(mark)
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("docs/broken.md:3: A block of Java begins with '" + mark + "'.");
    }
  }

  @Test
  void aBlockThatDoesNotEndIsRefused() {
    Page page = page("```java\nint one = 1;\n");

    assertThatThrownBy(page::snippets).hasMessageStartingWith("docs/broken.md:1: ");
  }

  @Test
  void aBlockOfAnotherLanguageIsNone() {
    assertThat(page("```json\n{}\n```\n```\n```java\n```\n").snippets()).isEmpty();
  }

  private static Page page(String text) {
    return new Page("docs/broken.md", text.lines().toList());
  }

  private CompiledSnippets compiled(Page page) throws Exception {
    return CompiledSnippets.of(List.of(page), Files.createDirectory(directory.resolve("compiled")));
  }

  private void run(Page page) throws Exception {
    try (CompiledSnippets snippets = compiled(page)) {
      for (SnippetSource program : snippets.programs()) {
        SnippetRun.run(snippets, program, Files.createDirectory(directory.resolve("run")));
      }
    }
  }
}
