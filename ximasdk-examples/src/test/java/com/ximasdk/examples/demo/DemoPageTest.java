// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's page is one small file that needs nothing else. */
class DemoPageTest {
  private static final Pattern ADDRESS = Pattern.compile("\\b(?:src|href)=\"([^\"]{0,20})");

  @TempDir private Path directory;

  @Test
  void itHoldsAllThatItShows() throws Exception {
    Path file = DemoPages.usual(directory);
    String page = Files.readString(file);

    assertThat(Files.size(file)).isLessThan(6_000_000);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("Content-Security-Policy", "default-src &#39;none&#39;")
        .doesNotContain("<script", "@import", "@font-face", " style=");
    assertThat(ADDRESS.matcher(page).results().map((MatchResult result) -> result.group(1)))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("data:") || address.startsWith("#"));
    assertThat(page.split("<audio ", -1)).hasSize(DemoPages.RECORDINGS + 1);
    assertThat(page.split("<details>", -1)).hasSize(DemoPages.RECORDINGS + 4 + 1 + 1);
    assertThat(page).contains("Spencer Porter(200)", "CC Sales", "305 presented");
  }

  @Test
  void theSameDataMakeTheSamePage() throws Exception {
    Path one = DemoPages.usual(Files.createDirectory(directory.resolve("one")));
    Path other = DemoPages.usual(Files.createDirectory(directory.resolve("other")));

    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void noTextOfATenantIsMoreThanAText() throws Exception {
    String page = Files.readString(DemoPages.hostile(directory));

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&gt;&lt;img src=x onerror")
        .doesNotContain("<script", "<img", "\u202E", "\u202C");
  }
}
