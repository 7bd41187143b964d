// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.ProgramRun;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.examples.tenant.TenantData;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comma-separated values are opened in a spreadsheet program: no text of a tenant counts there. */
@Timeout(120)
class CsvForSpreadsheetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "CC Sales                      # CC Sales",
        "Sales, East                   # \"Sales, East\"",
        "The \"best\"                  # \"The \"\"best\"\"\"",
        "=cmd|'/C calc'!A0             # \"'=cmd|'/C calc'!A0\"",
        "=HYPERLINK(\"//e.example\",1) # \"'=HYPERLINK(\"\"//e.example\"\",1)\"",
        "+1-2                          # \"'+1-2\"",
        "-1+cmd                        # \"'-1+cmd\"",
        "@SUM(A1)                      # \"'@SUM(A1)\"",
        "\uFF1D1+1                     # \"'\uFF1D1+1\"",
        "Sales;=1+1                    # \"Sales;=1+1\"",
        "` \t=1`                       # \"'  =1\"",
        "`\r\n=1`                      # \"'  =1\"",
        "`a\n=1,2`                     # \"a =1,2\"",
        "`\u200B=1`                    # \"'=1\"",
        "`'=1`                         # \"''=1\"",
      })
  void aGroupStaysAText(String group, String field) {
    try (SimulatedTenant tenant =
        SimulatedTenant.builder()
            .data(TenantData.demo().withSkills(List.of(group, "Other")))
            .start()) {
      CommandRun run =
          ProgramRun.against(
              tenant,
              "interval-report",
              "--report-id",
              "LT39K5C5",
              "--from",
              "2026-07-14",
              "--to",
              "2026-07-14",
              "--csv");

      assertThat(run.outLines()).hasSize(1 + 2 * 96);
      assertThat(run.outLines().subList(1, 97)).allMatch(line -> line.startsWith(field + ",2026-"));
    }
  }
}
