// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

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

/** The table of SECURITY.md names a test in each row, and each test is there. */
class SecurityTableTest {
  private static final Path TOP = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("(audio|core|mapping|examples) ([^;]+)");
  private static final Pattern TEST = Pattern.compile("`(\\w+)`");

  private static final Pattern HOLDS_TESTS = Pattern.compile("@\\w*Test\\b");

  private record Named(String module, String test) {}

  @Test
  void everyRowNamesATestAndEveryTestIsThere() throws IOException {
    List<String> rows = rows();

    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      List<Named> tests = tests(row.substring(row.lastIndexOf('|', row.length() - 2)));
      assertThat(tests).as(row).isNotEmpty();
      for (Named named : tests) {
        assertThat(source(named)).as("%s, in the row %s", named, row).isTrue();
      }
    }
  }

  private static List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(TOP.resolve("SECURITY.md"));
    List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).toList();
    return rows.subList(1, rows.size());
  }

  private static List<Named> tests(String cell) {
    List<Named> tests = new ArrayList<>();
    for (MatchResult module : MODULE.matcher(cell).results().toList()) {
      TEST.matcher(module.group(2))
          .results()
          .forEach(test -> tests.add(new Named(module.group(1), test.group(1))));
    }
    return tests;
  }

  /** Whether the module has a class of that name that holds a test. */
  private static boolean source(Named named) throws IOException {
    Path sources = TOP.resolve("ximasdk-" + named.module()).resolve(Path.of("src", "test", "java"));
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> found = files.filter(file -> file.endsWith(named.test() + ".java")).toList();
      return found.size() == 1 && HOLDS_TESTS.matcher(Files.readString(found.get(0))).find();
    }
  }
}
