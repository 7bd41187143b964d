// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SeenRequest;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** list-recordings adds nothing and drops nothing known. */
class ListRecordingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedTenant tenant = SimulatedTenant.start();

  @AfterEach
  void end() {
    tenant.close();
  }

  @Test
  void everyFieldIsPrintedAsTheTenantSentIt() throws Exception {
    List<JsonNode> rows = list(tenant, "2026-07-14", "2026-07-15");

    assertThat(rows).hasSize(18);
    for (JsonNode row : rows) {
      Map<String, ?> sent = recording(tenant.data(), row.get("recordingKey").asText()).fields();
      row.properties()
          .forEach(
              field ->
                  assertThat(field.getValue().toString())
                      .as(field.getKey())
                      .isEqualTo(JSON.valueToTree(sent.get(field.getKey())).toString()));
      sent.forEach(
          (name, value) -> {
            if (value != null) {
              assertThat(row.has(name)).as(name).isTrue();
            }
          });
    }
  }

  @Test
  void rowsComeByStartAndFromTheWindowAlone() throws Exception {
    List<Long> starts =
        list(tenant, "2026-07-13T14:00:00-06:00", "2026-07-15T09:00:00-06:00").stream()
            .map(row -> row.get("startTime").longValue())
            .toList();

    assertThat(starts).isSorted().hasSizeGreaterThan(20);
    assertThat(starts.get(0)).isGreaterThanOrEqualTo(1_783_972_800_000L);
    assertThat(starts.get(starts.size() - 1)).isLessThan(1_784_127_600_000L);
  }

  @Test
  void theWindowIsPercentEncodedAndTheHeadersAreThere() {
    ProgramRun.against(
        tenant, "list-recordings", "--from", "2026-07-14T00:00:00+02:00", "--to", "2026-07-15");

    SeenRequest request = tenant.requests(Operation.RECORDINGS).get(0);
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.query()).doesNotContain("+");
    assertThat(request.hasHeader("Content-Type")).isTrue();
  }

  @Test
  void hostileRecordingsAreListedAndWhatCannotBeReadIsTold() throws Exception {
    try (SimulatedTenant hostile = SimulatedTenant.builder().data(TenantData.hostile()).start()) {
      CommandRun run =
          ProgramRun.against(
              hostile, "list-recordings", "--json", "--from", "2026-07-14", "--to", "2026-07-16");

      assertThat(run.exitCode()).isZero();
      assertThat(rows(run))
          .extracting(row -> row.path("recordingKey").asText())
          .contains("../../etc/passwd", "CON", "line\nbreak", "x".repeat(300))
          .doesNotHaveDuplicates();
      assertThat(run.err()).contains("the field duration is left out");
    }
  }

  @Test
  void anEmptyWindowPrintsNothing() {
    CommandRun run =
        ProgramRun.against(tenant, "list-recordings", "--from", "2020-01-01", "--to", "2020-01-02");

    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aRefusedListEndsWith3() {
    tenant.add(Fault.ACCESS_REFUSED.always());

    CommandRun run =
        ProgramRun.against(tenant, "list-recordings", "--from", "2026-07-14", "--to", "2026-07-15");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1);
  }

  @Test
  void aWindowThatHasNotBegunIsTold() {
    CommandRun run =
        ProgramRun.against(tenant, "list-recordings", "--from", "2999-01-01", "--to", "2999-01-02");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                "",
                "The window begins at 2999-01-01T00:00Z, which is in the future: nothing was"
                    + " recorded in it yet.\n"));
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01, 2026-07-15, 46216", "2016-07-15, 2026-07-16, 0"})
  void aWindowOfMoreThanTenYearsIsToldBeforeAnythingIsAskedFor(String from, String to, int days) {
    tenant.add(Fault.ACCESS_REFUSED.always());

    CommandRun run = ProgramRun.against(tenant, "list-recordings", "--from", from, "--to", to);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).hasSize(days == 0 ? 1 : 2);
    if (days > 0) {
      assertThat(run.errLines())
          .startsWith(
              "The window has %s days, from 1900-01-01T00:00Z on, and each of them is asked for. If a shorter one is meant, interrupt this and name that by --from and --to."
                  .formatted(days));
    }
  }

  private static List<JsonNode> list(SimulatedTenant tenant, String from, String to)
      throws Exception {
    CommandRun run =
        ProgramRun.against(
            tenant,
            "list-recordings",
            "--json",
            "--time-zone",
            "America/Denver",
            "--from",
            from,
            "--to",
            to);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return rows(run);
  }

  private static List<JsonNode> rows(CommandRun run) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.outLines()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static SimulatedRecording recording(TenantData data, String key) {
    return data.recordings().stream()
        .filter(one -> one.recordingKey().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
