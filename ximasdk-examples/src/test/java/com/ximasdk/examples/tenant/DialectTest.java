// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.XimaClient;
import com.ximasdk.call.PendingWaits;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.settings.XimaSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a tenant decides of what the vendor does not print, settings cope with it. */
@Timeout(600)
class DialectTest {
  /** What every tenant needs, and what no command of these reads. */
  private static final Set<String> NEEDED =
      Set.of(
          "tenantUrl",
          "authenticationKeyFile",
          "authenticationKeyVariable",
          "timeZone",
          "recording",
          "recording.extensions",
          "wfm",
          "wfm.reportId",
          "wfm.groups",
          "wfm.agents");

  @TempDir private Path directory;

  static Stream<TenantDialect> others() {
    return TenantDialect.all().stream().skip(1);
  }

  @Test
  void theDialectsDecideEverythingInMoreThanOneWay() throws Exception {
    List<String> same = new ArrayList<>();
    for (RecordComponent part : TenantDialect.class.getRecordComponents()) {
      if (!part.getType().isRecord()) {
        continue;
      }
      for (RecordComponent decided : part.getType().getRecordComponents()) {
        Set<Object> ways = new HashSet<>();
        for (TenantDialect dialect : TenantDialect.all()) {
          ways.add(decided.getAccessor().invoke(part.getAccessor().invoke(dialect)));
        }
        if (ways.size() == 1) {
          same.add(part.getName() + "." + decided.getName());
        }
      }
    }

    assertThat(same).isEmpty();
    assertThat(TenantDialect.all()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void aDialectIsFoundByItsName() {
    assertThat(TenantDialect.all())
        .extracting(TenantDialect::name)
        .doesNotHaveDuplicates()
        .startsWith("plain");
    assertThat(TenantDialect.named("canyon")).get().hasToString("canyon");
    assertThat(TenantDialect.named("Canyon")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void withTheDefaultsACommandFails(TenantDialect dialect) throws IOException {
    try (DialectRun run = new DialectRun(dialect, directory)) {
      Path settings = run.settings(DialectSettings.defaults());

      assertThat(run.intervals(settings).exitCode() + run.list(settings).exitCode()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void withItsSettingsEveryCommandWorks(TenantDialect dialect) throws IOException {
    try (DialectRun run = new DialectRun(dialect, directory)) {
      Path settings = run.settings(DialectSettings.of(dialect.name()));
      for (String listing : List.of("list-agents", "list-skills", "list-metrics")) {
        assertThat(run.run(settings, listing, "--json").exitCode()).as(listing).isZero();
      }
      CommandRun list = run.list(settings);
      CommandRun imported = run.imported(settings);
      CommandRun intervals = run.intervals(settings);

      assertThat(list.exitCode()).isZero();
      assertThat(DialectRun.lines(list)).hasSize(18);
      assertThat(imported.exitCode()).isZero();
      assertThat(DialectRun.lines(imported))
          .hasSize(17)
          .allMatch(line -> line.get("audio").get("sha256").isTextual());
      assertThat(intervals.exitCode()).isZero();
      assertThat(DialectRun.lines(intervals))
          .hasSize(2 * 24 * 60 / dialect.reports().intervalMinutes())
          .allMatch(line -> line.get("intervalMinutes").asInt() == minutes(dialect));
      statesAreRight(DialectRun.lines(run.watch(settings)), run);
    }
  }

  private static int minutes(TenantDialect dialect) {
    return dialect.reports().intervalMinutes();
  }

  private static void statesAreRight(List<JsonNode> told, DialectRun run) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < DialectRun.STATES.size(); i++) {
      String state = DialectRun.STATES.get(i);
      String reason = state.startsWith("DND: ") ? state.substring(5) : "";
      expected.add(run.tenant().data().agents().get(i).extension() + " " + reason);
    }

    assertThat(told)
        .extracting(line -> line.get("extension").asText() + " " + line.get("reasonCode").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(told)
        .as("whoever gives a reason is not ready")
        .filteredOn(line -> !line.get("reasonCode").asText().isEmpty())
        .allMatch(line -> line.get("stateClass").asText().equals("NOT_READY"));
    assertThat(told)
        .allMatch(line -> line.get("since").asText().matches("2026-07-16T0[68]:00:00-0[64]:00"))
        .allMatch(line -> line.get("sinceFrom").asText().equals("stateDuration"));
  }

  /** Without it, at least one of the results is another one. */
  @Test
  void everyMemberOfTheSettingsFileReachesWhatItIsFor() throws IOException {
    Set<String> reached = new TreeSet<>(NEEDED);
    for (TenantDialect dialect : others().toList()) {
      try (DialectRun run = new DialectRun(dialect, directory)) {
        ObjectNode right = DialectSettings.of(dialect.name());
        for (String part : List.of("preferredTimeZone", "recording", "wfm")) {
          BiFunction<DialectRun, Path, String> results =
              part.equals("wfm") ? DialectTest::wfmResults : DialectTest::importResults;
          String withAll = "";
          for (String member : members(right, part)) {
            if (reached.contains(member)) {
              continue;
            }
            if (withAll.isEmpty()) {
              withAll = results.apply(run, run.settings(right));
              assertThat(results.apply(run, run.settings(right)).equals(withAll)).isTrue();
            }
            ObjectNode less = right.deepCopy();
            remove(less, member);

            // The results are long: not shown where they are the same.
            assertThat(results.apply(run, run.settings(less)).equals(withAll))
                .as("it is the same without %s in the dialect %s", member, dialect)
                .isFalse();
            reached.add(member);
          }
        }
      }
    }

    assertThat(reached).containsAll(known());
  }

  private static String importResults(DialectRun run, Path settings) {
    CommandRun imported = run.imported(settings);
    return imported.exitCode() + imported.out();
  }

  private static String wfmResults(DialectRun run, Path settings) {
    CommandRun intervals = run.intervals(settings);
    if (intervals.exitCode() != 0) {
      return intervals.exitCode() + intervals.out();
    }
    Set<String> states = new TreeSet<>();
    for (JsonNode line : DialectRun.lines(run.watch(settings))) {
      states.add(((ObjectNode) line).without(List.of("observedAt")).toString());
    }
    return intervals.out() + states + ready(settings);
  }

  /** What a program is given that asks once for the values of a metric. */
  private static List<Integer> ready(Path settings) {
    List<Integer> ready = new ArrayList<>();
    try (XimaClient client =
        XimaClient.builder()
            .settings(XimaSettings.read(settings, Map.of()))
            .pendingWaits(new PendingWaits(Duration.ofMillis(1), Duration.ofMillis(2)))
            .build()) {
      for (int i = 0; i < 4; i++) {
        ready.add(client.realtime().values(List.of(RealtimeFloor.STATE_METRIC)).readings().size());
      }
    }
    return ready;
  }

  /** As {@code wfm.totals} and {@code recording.fieldSources.callerId}. */
  private static List<String> members(ObjectNode settings, String part) {
    List<String> members = new ArrayList<>();
    if (!settings.path(part).isObject()) {
      return settings.has(part) ? List.of(part) : List.of();
    }
    settings
        .path(part)
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equals("fieldSources")) {
                settings
                    .path(part)
                    .path(name)
                    .fieldNames()
                    .forEachRemaining(value -> members.add(part + "." + name + "." + value));
              } else {
                members.add(part + "." + name);
              }
            });
    return members;
  }

  private static void remove(ObjectNode settings, String member) {
    int last = member.lastIndexOf('.');
    JsonNode parent =
        last < 0 ? settings : settings.at("/" + member.substring(0, last).replace('.', '/'));
    ((ObjectNode) parent).remove(member.substring(last + 1));
  }

  /** The names that the settings file knows, as it lists them to who writes another one. */
  private Set<String> known() throws IOException {
    Set<String> known = new LinkedHashSet<>();
    try (DialectRun run = new DialectRun(TenantDialect.PLAIN, directory)) {
      for (String part : List.of("", "recording.", "wfm.", "recording.fieldSources.")) {
        ObjectNode settings = DialectRun.JSON.createObjectNode();
        ObjectNode at = settings;
        for (String name : part.isEmpty() ? new String[0] : part.split("\\.", 0)) {
          at = at.putObject(name);
        }
        at.put("nobodyKnows", "this");
        run.run(run.settings(settings), "list-agents")
            .errLines()
            .forEach(
                line -> {
                  int from = line.indexOf("Expected ", line.indexOf("is not known."));
                  if (line.contains("'nobodyKnows' is not known.")) {
                    Stream.of(line.substring(from + 9, line.length() - 1).split(", ", 0))
                        .filter(name -> !name.equals("fieldSources"))
                        .forEach(name -> known.add(part + name));
                  }
                });
      }
    }
    assertThat(known).contains("wfm.totals", "recording.fieldSources.callerId", "timeZone");
    return known;
  }

  @ParameterizedTest
  @MethodSource("others")
  void faultsBefallATenantOfAnyDialect(TenantDialect dialect) throws IOException {
    try (DialectRun run = new DialectRun(dialect, directory)) {
      Path settings = run.settings(DialectSettings.of(dialect.name()));
      run.tenant().add(Fault.SERVER_ERROR.times(1).on(Operation.AGENTS));
      assertThat(run.run(settings, "list-agents").exitCode()).isZero();

      run.tenant().add(Fault.ECHO_KEY.always().on(Operation.SKILLS));
      CommandRun echoed = run.run(settings, "list-skills", "--timeout", "PT1S");
      assertThat(echoed.exitCode()).isEqualTo(1);
      assertThat(echoed.err()).doesNotContain(run.tenant().authenticationKey());

      run.tenant().add(Fault.ACCESS_REFUSED.always().on(Operation.METRICS));
      assertThat(run.run(settings, "list-metrics").exitCode()).isEqualTo(3);
    }
  }
}
