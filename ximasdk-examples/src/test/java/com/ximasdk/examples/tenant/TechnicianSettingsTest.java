// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A technician copies from the product what only the product shows. */
class TechnicianSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "plain, ''",
    "alpine, ''",
    "basin, ''",
    "canyon, Reporting Period",
    "delta, ''",
    "estuary, ''"
  })
  void aTimeframeParameterOfAnotherNameIsInTheSettings(String dialect, String name)
      throws Exception {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder().dialect(TenantDialect.named(dialect).orElseThrow()).start()) {
      JsonNode written = new ObjectMapper().readTree(tenant.settings(Path.of("tenant.key")));

      assertThat(written.at("/wfm/timeframeParameter").asText()).isEqualTo(name);
      assertThat(
              tenant.settingsBuilder().build().wfm().orElseThrow().reportRequest().timeframeName())
          .isEqualTo(name.isEmpty() ? "Report Timeframe" : name);
    }
  }
}
