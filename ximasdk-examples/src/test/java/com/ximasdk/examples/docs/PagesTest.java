// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the pages lead is there. */
class PagesTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\\)");

  private static final Pattern INCLUDE = Pattern.compile("<include>([^<]+)</include>");

  @Test
  void theCommandsOfTheReadmeAreThoseThatContinuousIntegrationRuns() throws IOException {
    String ci = Files.readString(Page.ROOT.resolve(".ci/run"));

    assertThat(Files.readString(Page.ROOT.resolve("README.md")))
        .contains("`./mvnw -q -Pdemo`")
        .contains("`./mvnw verify`");
    assertThat(ci).contains("./mvnw -q -Pdemo").contains("./mvnw verify");
  }

  @Test
  void everyLinkLeadsToAFileOrAHeading() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Page page : Page.all()) {
      for (String line : page.lines()) {
        Matcher link = LINK.matcher(line);
        while (link.find()) {
          if (!leads(page, link.group(1), link.group(2))) {
            missing.add(page.name() + " -> " + link.group());
          }
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void theLoopOnThePageOnEmbeddingIsTheProgramToBeCopied() throws IOException {
    String recipe =
        Files.readString(
            Page.ROOT.resolve(
                "ximasdk-examples/src/recipes/java/com/ximasdk/recipes/RecorderLoop.java"));
    Snippet shown = Page.read("docs/embedding-the-feed.md").snippets().get(0);

    assertThat(recipe.lines().dropWhile(line -> !line.startsWith("import ")).toList())
        .isEqualTo(shown.lines());
  }

  @Test
  void everyLinkOfAPageThatIsPackedLeadsToSomethingThatIsPackedToo() throws IOException {
    Set<Path> packed = packed();
    List<String> missing = new ArrayList<>();
    for (Path page : packed.stream().filter(file -> file.toString().endsWith(".md")).toList()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        if (packed.stream().noneMatch(file -> file.startsWith(target))) {
          missing.add(Page.ROOT.relativize(page) + " -> " + link.group());
        }
      }
    }

    assertThat(packed).contains(Page.ROOT.resolve("README.md"));
    assertThat(missing).isEmpty();
  }

  /** The files of the project's root that the distribution has. */
  private static Set<Path> packed() throws IOException {
    Set<Path> packed = new TreeSet<>();
    Matcher include =
        INCLUDE.matcher(Files.readString(Path.of("src/main/assembly/files.xml").toAbsolutePath()));
    while (include.find()) {
      Path pattern = Page.ROOT.resolve(include.group(1));
      Path folder = pattern.resolveSibling("");
      if (Files.isDirectory(folder)) {
        String name = pattern.getFileName() + "";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
          files.forEach(packed::add);
        }
      }
    }
    return packed;
  }

  /** Each page can be found by who begins at the index of the pages. */
  @Test
  void theIndexOfThePagesLeadsToEachOfThem() throws IOException {
    String index = Files.readString(Page.ROOT.resolve("docs/README.md"));

    assertThat(Page.all())
        .filteredOn(page -> page.name().startsWith("docs/"))
        .extracting(page -> page.name().substring("docs/".length()))
        .filteredOn(name -> !name.equals("README.md"))
        .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
  }

  private static boolean leads(Page page, String file, String heading) throws IOException {
    Path from = Page.ROOT.resolve(page.name());
    Path target = file.isEmpty() ? from : from.resolveSibling(file).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return heading == null || headings(Files.readAllLines(target)).contains(heading);
  }

  /** The anchors of a page, as forges make them of its headings. */
  private static Set<String> headings(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
