// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.SetupFault;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import com.ximasdk.mapping.setup.SetupReading;
import com.ximasdk.settings.XimaSettings;
import com.ximasdk.setup.Prerequisite;
import com.ximasdk.setup.SetupCheck;
import com.ximasdk.setup.SetupFinding;
import com.ximasdk.setup.SetupFindings;
import com.ximasdk.setup.SetupOutcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tenant that is set up wrongly is found out: by the one check that it concerns. */
class SetupFaultTest {
  @TempDir private Path directory;

  @Test
  void onAHealthyTenantAllIsWellAfterOneRequestForAudio() throws IOException {
    try (SimulatedTenant tenant = tenant()) {
      SetupFindings findings = check(tenant);

      assertThat(findings.all())
          .extracting(SetupFinding::check)
          .containsExactly(Prerequisite.values());
      assertThat(findings.all())
          .allSatisfy(
              finding -> {
                assertThat(finding.outcome()).as(finding.toString()).isEqualTo(SetupOutcome.OK);
                assertThat(finding.remedy()).isEmpty();
              });
      assertThat(tenant.requests(Operation.AUDIO)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(SetupFault.class)
  void eachFaultIsFoundByTheOneCheckThatItConcerns(SetupFault fault) throws IOException {
    try (SimulatedTenant tenant = tenant(fault)) {
      SetupFindings findings = check(tenant, fault != SetupFault.CERTIFICATE_UNTRUSTED);

      assertFound(findings, fault);
      assertThat(findings.all())
          .filteredOn(finding -> finding.check() != fault.check())
          .allSatisfy(
              finding ->
                  assertThat(finding.outcome())
                      .as(finding.toString())
                      .isIn(SetupOutcome.OK, SetupOutcome.SKIPPED));
      assertThat(tenant.requests(Operation.AUDIO)).hasSizeLessThanOrEqualTo(1);
      assertThat(findings.toString()).doesNotContain(tenant.authenticationKey());
    }
  }

  @Test
  void twoFaultsAreBothFound() throws IOException {
    List<SetupFault> faults =
        List.of(
            SetupFault.AGENT_LEFT,
            SetupFault.GROUP_RENAMED,
            SetupFault.METRIC_AMBIGUOUS,
            SetupFault.CLOCK_BEHIND);
    try (SimulatedTenant tenant = tenant(faults.toArray(SetupFault[]::new))) {
      SetupFindings findings = check(tenant);

      faults.forEach(fault -> assertFound(findings, fault));
      Set<Prerequisite> wrong =
          findings.all().stream()
              .filter(finding -> finding.outcome() != SetupOutcome.OK)
              .filter(finding -> finding.outcome() != SetupOutcome.SKIPPED)
              .map(SetupFinding::check)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Prerequisite.class)));
      assertThat(wrong)
          .isEqualTo(
              faults.stream()
                  .map(SetupFault::check)
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(Prerequisite.class))));
    }
  }

  @Test
  void everyCheckHasAFaultThatItFinds() {
    assertThat(Arrays.stream(SetupFault.values()).map(SetupFault::check))
        .contains(Prerequisite.values());
  }

  private static void assertFound(SetupFindings findings, SetupFault fault) {
    SetupFinding found = findings.of(fault.check());
    assertThat(found.outcome()).as(findings.toString()).isEqualTo(fault.outcome());
    assertThat(found.remedy()).as(found.toString()).isNotBlank();
  }

  private static SimulatedTenant tenant(SetupFault... faults) {
    TenantData demo = TenantData.demo();
    SimulatedTenant.Builder builder =
        SimulatedTenant.builder()
            .data(demo.withRecentCalls(LocalDate.now(demo.timeZone()), TenantData.DEFAULT_SEED))
            .playAgents(1);
    Arrays.stream(faults).forEach(builder::setupFault);
    return builder.start();
  }

  private SetupFindings check(SimulatedTenant tenant) throws IOException {
    return check(tenant, true);
  }

  private SetupFindings check(SimulatedTenant tenant, boolean isTrusted) throws IOException {
    Path key = Files.writeString(directory.resolve("tenant.key"), tenant.authenticationKey());
    Path file = Files.writeString(directory.resolve("settings.json"), tenant.settings(key));
    XimaSettings settings;
    try {
      settings = XimaSettings.read(file, Map.of());
    } catch (InvalidSettingsException e) {
      return SetupCheck.refused(e);
    }
    SetupCheck check =
        SetupCheck.of(settings)
            .withAudio(new WavAudioCheck())
            .withWfm(SetupReading.of(settings).orElseThrow());
    return tenant
        .sslContext()
        .filter(trust -> isTrusted)
        .map(trust -> HttpClient.newBuilder().sslContext(trust).build())
        .map(check::withHttpClient)
        .orElse(check)
        .run();
  }
}
