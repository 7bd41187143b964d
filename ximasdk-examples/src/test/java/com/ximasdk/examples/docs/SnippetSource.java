// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A snippet as a compiler takes it. What stands before it is one line, so that each line of the
 * source is known as a line of the page.
 *
 * @param snippet what the page shows
 * @param className the class to run; of a snippet that declares classes, the first one
 * @param text the source
 */
record SnippetSource(Snippet snippet, String className, String text) {
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

  /**
   * Makes the source.
   *
   * @param ofPage the classes that the page declares, which its snippets know by their names alone
   */
  static SnippetSource of(Snippet snippet, Set<String> ofPage, PublicNames known) {
    boolean statements = snippet.classes().isEmpty();
    String name = statements ? "Line" + snippet.line() : snippet.classes().get(0);
    String place = "page." + NO_NAME.matcher(snippet.page()).replaceAll("_");
    Set<String> wanted = new TreeSet<>(snippet.names());
    StringBuilder fields = new StringBuilder();
    if (statements) {
      for (GivenName given : GivenName.in(snippet)) {
        wanted.addAll(given.typeNames());
        fields.append("public static ").append(given.type()).append(" ");
        fields.append(given.text()).append("; ");
      }
    }
    wanted.removeAll(ofPage);
    wanted.removeAll(snippet.imported());
    StringBuilder source = new StringBuilder("package ").append(place).append("; ");
    for (String one : wanted) {
      known.find(one).ifPresent(found -> source.append("import ").append(found).append("; "));
    }
    if (snippet.isTest()) {
      source.append("import static org.junit.jupiter.api.Assertions.*; ");
    }
    if (statements) {
      source.append("public final class ").append(name).append(" { ").append(fields);
      source.append("public static void run() throws Exception {");
    }
    snippet.lines().forEach(line -> source.append("\n").append(line));
    source.append(statements ? "\n}}\n" : "\n");
    return new SnippetSource(snippet, place + "." + name, source.toString());
  }

  /** Whether it can be run. */
  boolean isProgram() {
    return snippet.classes().isEmpty() || snippet.isTest();
  }

  /** Where a line of the source stands in the page. */
  String place(int sourceLine) {
    return snippet.place(Math.max(1, Math.min(sourceLine - 1, snippet.lines().size())));
  }

  /** Its file, from the root of all sources, with slashes. */
  String file() {
    return className.replace('.', '/') + ".java";
  }

  void write(Path root) throws IOException {
    Path file = root.resolve(file());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
