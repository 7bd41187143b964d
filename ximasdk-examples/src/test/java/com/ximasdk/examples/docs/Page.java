// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project.
 *
 * @param name its path from the root of the project, with slashes
 * @param lines what it says
 */
record Page(String name, List<String> lines) {
  /** The root of the project. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern FENCE = Pattern.compile("( *)(```+|~~~+)(.*)");

  Page {
    lines = List.copyOf(lines);
  }

  /** All pages that readers of the library are meant to read. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    pages.add(read("README.md"));
    pages.add(read("CONTRIBUTING.md"));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".md")) {
          pages.add(read("docs/" + file.getFileName()));
        }
      }
    }
    return pages;
  }

  static Page read(String name) throws IOException {
    return new Page(name, Files.readAllLines(ROOT.resolve(name)));
  }

  /**
   * The Java that it shows.
   *
   * @throws AssertionError if a block is marked in another way than {@code ```java} at the
   *     beginning of a line, or does not end: nothing may slip through
   */
  List<Snippet> snippets() {
    List<Snippet> snippets = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      Matcher fence = FENCE.matcher(lines.get(index));
      if (!fence.matches()) {
        continue;
      }
      int begin = index + 1;
      int end = end(begin, fence.group(2));
      if (lines.get(index).equals("```java")) {
        snippets.add(new Snippet(name, begin + 1, lines.subList(begin, end)));
      } else if (fence.group(3).strip().toLowerCase(Locale.ROOT).startsWith("java")) {
        throw new AssertionError(
            "%s:%d: A block of Java begins with '%s'. Expected ```java at the beginning of the line."
                .formatted(name, begin, lines.get(index)));
      }
      index = end;
    }
    return snippets;
  }

  private int end(int begin, String fence) {
    for (int index = begin; index < lines.size(); index++) {
      if (lines.get(index).strip().equals(fence)) {
        return index;
      }
    }
    throw new AssertionError("%s:%d: The block of code does not end.".formatted(name, begin));
  }
}
