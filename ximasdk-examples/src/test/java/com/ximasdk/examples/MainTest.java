// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The programs as processes: their exit code, and their end when nobody listens any more. */
@Timeout(120)
class MainTest {
  /** More than a pipe holds. */
  private static final int MANY = 5_000;

  @Test
  void withoutACommandTheProcessEndsWith2() throws Exception {
    Process process = ProgramRun.inItsOwnProcess(Map.of(), List.of());

    assertThat(process.inputReader().readLine()).isNull();
    assertThat(process.errorReader().readLine()).startsWith("Usage: ");
    assertThat(ended(process)).isEqualTo(2);
  }

  @Test
  void aReaderThatHasSeenEnoughEndsTheProcessWithoutAWord() throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.builder().data(TenantData.large(MANY)).start()) {
      Process process =
          ProgramRun.inItsOwnProcess(
              Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
              List.of(
                  "list-recordings",
                  "--json",
                  "--url",
                  tenant.url().toString(),
                  "--from",
                  "2026-07-01",
                  "--to",
                  "2026-07-02"));

      assertThat(process.inputReader().readLine()).startsWith("{\"recordingKey\":");
      process.inputReader().close();

      assertThat(process.errorReader().readLine()).isNull();
      assertThat(ended(process)).isEqualTo(1);
    }
  }

  private static int ended(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
