// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.SettingsViolation;
import com.ximasdk.settings.XimaSettings;
import com.ximasdk.setup.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, types and checks that the pages which list them name are there, and all of them. */
class NamesOnPagesTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern SETTING = Pattern.compile("(?:recording|wfm)\\.[a-zA-Z]+");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w+(?:\\.[A-Za-z]\\w*)*");

  /** What a customer decides, and no vendor. */
  private static final Set<String> OF_THE_CUSTOMER =
      Set.of(
          "recording.extensions",
          "recording.callDetailsReportId",
          "wfm.reportId",
          "wfm.groups",
          "wfm.reasonCodes",
          "wfm.agents");

  @TempDir Path directory;

  @Test
  void everySettingThatAPageNamesIsOne() throws IOException {
    assertThat(isKnown("wfm.stateMembers")).isFalse();
    for (String page : List.of("docs/assumptions.md", "docs/guide-map.md", "docs/settings.md")) {
      assertThat(settings(Page.read(page)))
          .as(page)
          .isNotEmpty()
          .allSatisfy(name -> assertThat(isKnown(name)).as(name).isTrue());
    }
  }

  @Test
  void whatASettingDecidesForTheVendorIsAmongTheAssumptions() throws IOException {
    Set<String> decided = settings(Page.read("docs/settings.md"));
    decided.removeAll(OF_THE_CUSTOMER);

    assertThat(settings(Page.read("docs/assumptions.md"))).containsAll(decided);
  }

  @Test
  void everyAssumptionSaysHowSureItIs() throws IOException {
    List<String[]> rows =
        Page.read("docs/assumptions.md").lines().stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| What "))
            .map(line -> line.split(" \\| ", -1))
            .toList();

    assertThat(rows)
        .hasSizeGreaterThan(40)
        .allSatisfy(cells -> assertThat(cells).hasSize(4))
        .allSatisfy(cells -> assertThat(cells[1]).isIn("KNOWN-C", "INFERRED", "UNKNOWN"));
  }

  @Test
  void everyTypeAndMemberThatAPageNamesIsThere() throws IOException {
    PublicNames known = PublicNames.read();
    List<String> missing = new ArrayList<>();
    for (String page : List.of("docs/assumptions.md", "docs/guide-map.md", "docs/errors.md")) {
      quoted(Page.read(page))
          .filter(name -> TYPE.matcher(name).matches())
          .filter(name -> !List.of("Conference", "Retry-After").contains(name))
          .filter(name -> !isThere(name, known))
          .forEach(name -> missing.add(page + ": " + name));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyCheckOfASetUpHasItsPlaceInTheGuide() throws IOException {
    List<String> named = quoted(Page.read("docs/guide-map.md")).toList();

    assertThat(named)
        .containsAll(
            Arrays.stream(Prerequisite.values())
                .map(Prerequisite::id)
                .filter(id -> !id.equals("settings"))
                .toList());
  }

  private static Stream<String> quoted(Page page) {
    return page.lines().stream()
        .flatMap(line -> QUOTED.matcher(line).results())
        .map(found -> found.group(1));
  }

  private static Set<String> settings(Page page) {
    Set<String> names = new TreeSet<>();
    quoted(page).filter(name -> SETTING.matcher(name).matches()).forEach(names::add);
    return names;
  }

  /** Whether a settings file may have it: a name that it may not have is a violation of its own. */
  private boolean isKnown(String setting) {
    String[] parts = setting.split("\\.", 2);
    try {
      Path file =
          Files.writeString(
              directory.resolve("settings.json"),
              "{\"%s\": {\"%s\": {}}}".formatted(parts[0], parts[1]));
      XimaSettings.read(file, Map.of());
      return true;
    } catch (InvalidSettingsException e) {
      return e.violations().stream()
          .map(SettingsViolation::message)
          .noneMatch(message -> message.contains(parts[1]) && message.contains(" is not known."));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A type, or a type with a public member of that name. */
  private static boolean isThere(String name, PublicNames known) {
    String[] parts = name.split("\\.", -1);
    String found = known.find(parts[0]).orElse(PublicNames.exists("java.lang." + name) ? name : "");
    for (int index = 1; index < parts.length && !found.isEmpty(); index++) {
      Class<?> type = PublicNames.load(found);
      String part = parts[index];
      boolean isLast = index == parts.length - 1;
      if (isLast && Arrays.stream(type.getMethods()).anyMatch(one -> one.getName().equals(part))) {
        return true;
      }
      found =
          Arrays.stream(type.getClasses())
              .filter(one -> one.getSimpleName().equals(part))
              .map(Class::getName)
              .findFirst()
              .orElse("");
    }
    return !found.isEmpty();
  }
}
