// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedRecording;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The address of a tenant was that of another one at first, which had nothing that is wanted. */
@Timeout(120)
class MendedAddressTest {
  @TempDir private Path directory;

  /** The position that was reached with the other tenant lies behind the recordings of this one. */
  @Test
  void theTenantIsImportedFromItsBeginning() throws IOException {
    try (SimulatedTenant tenant = SimulatedTenant.builder().audioInterval(Duration.ZERO).start()) {
      List<SimulatedRecording> wanted =
          tenant.data().recordings().stream()
              .filter(recording -> recording.fields().toString().contains("(271)"))
              .toList();
      wanted.forEach(recording -> tenant.remove(recording.recordingKey()));
      Path settings = Files.createDirectory(directory.resolve("settings"));
      Files.writeString(settings.resolve("encore.key"), tenant.authenticationKey());
      Files.writeString(
          settings.resolve("acme.json"),
          """
          {"tenantUrl": "%s", "authenticationKeyFile": "encore.key", "timeZone": "America/Denver",
           "recording": {"extensions": ["271"]}}
          """
              .formatted(tenant.url()));
      assertThat(run().out()).isEmpty();
      Path bound = directory.resolve("out/acme/.import/tenant");
      Files.writeString(bound, "https://acne.xima.cloud\n");
      wanted.forEach(tenant::add);

      CommandRun mended = run();

      assertThat(mended.exitCode()).isZero();
      assertThat(mended.outLines()).isNotEmpty().hasSameSizeAs(run("another").outLines());
      assertThat(Files.readString(bound)).isEqualTo(tenant.url() + "\n");
      assertThat(run().out()).isEmpty();
    }
  }

  private CommandRun run() {
    return run("out");
  }

  private CommandRun run(String out) {
    return CommandRun.of(
        Main::launcher,
        Map.of(),
        "import-tenants",
        "--settings=" + directory.resolve("settings"),
        "--out=" + directory.resolve(out),
        "--from=2026-07-14T00:00:00Z",
        "--audio-interval=PT0S",
        "--once",
        "--json");
  }
}
