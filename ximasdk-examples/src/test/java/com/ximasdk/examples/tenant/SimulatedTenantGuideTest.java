// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/simulated-tenant.md says what is so. */
class SimulatedTenantGuideTest {
  private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|.*");

  @Test
  void itsFaultsAreThoseThatThereAre() throws IOException {
    List<String> described =
        Files.readAllLines(Path.of("..", "docs", "simulated-tenant.md")).stream()
            .dropWhile(line -> !line.equals("## Faults"))
            .takeWhile(line -> !line.equals("## Set-up faults"))
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group(1))
            .toList();

    assertThat(described)
        .containsExactlyElementsOf(Arrays.stream(Fault.values()).map(Fault::text).toList());
  }

  @Test
  void itsSetupFaultsAreThoseThatThereAre() throws IOException {
    List<String> described =
        Files.readAllLines(Path.of("..", "docs", "simulated-tenant.md")).stream()
            .dropWhile(line -> !line.equals("## Set-up faults"))
            .filter(line -> ROW.matcher(line).matches())
            .map(
                line ->
                    line.replaceAll(
                        "^\\| (`[a-z-]+`) \\|.*(\\| `[a-z-]+` \\| [a-z]+ \\|)$", "$1 $2"))
            .toList();

    assertThat(described)
        .containsExactlyElementsOf(
            Arrays.stream(SetupFault.values())
                .map(
                    fault ->
                        "`%s` | `%s` | %s |"
                            .formatted(fault.text(), fault.check().id(), fault.outcome().text()))
                .toList());
  }

  @Test
  void itsDialectsAreThoseThatThereAre() throws IOException {
    String names =
        TenantDialect.all().stream()
            .map(dialect -> "`" + dialect.name() + "`")
            .collect(Collectors.joining(" | ", "| Part | ", " |"));

    assertThat(Files.readAllLines(Path.of("..", "docs", "simulated-tenant.md"))).contains(names);
  }

  @Test
  void itsExampleDoesWhatItSays() {
    try (SimulatedTenant tenant = SimulatedTenant.start();
        XimaClient client = tenant.clientBuilder().build()) {
      tenant.add(Fault.SERVER_ERROR.times(2).on(Operation.AGENTS));
      client.roster().agents();

      assertThat(tenant.requests(Operation.AGENTS)).hasSize(3);
    }
  }
}
