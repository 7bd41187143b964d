// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.report.ReportWarning;
import com.ximasdk.report.ReportWarning.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportAuditTest {
  @Test
  void manyWarningsOfOneKindHideNoneOfAnotherAndTheRestIsTold() {
    ReportAudit audit = new ReportAudit();
    for (int i = 0; i < 5_000; i++) {
      audit.warn(new ReportWarning(Kind.NO_STORED_VALUE, "Sales!A" + i, "a formula"));
    }
    ReportWarning window = new ReportWarning(Kind.TIMEFRAME_NOT_READ, "$.timeframe", "not read");
    audit.warn(window);

    List<ReportWarning> kept = audit.facts().warnings();

    assertThat(kept).hasSize(ReportAudit.MOST_OF_A_KIND + 2).endsWith(window);
    assertThat(kept.get(ReportAudit.MOST_OF_A_KIND))
        .isEqualTo(
            new ReportWarning(
                Kind.NO_STORED_VALUE,
                "Sales!A1000",
                "from here on there are more warnings like those before, not listed; the first: a"
                    + " formula"));
  }
}
