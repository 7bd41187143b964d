// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureExtentTest {
  @Test
  void everyKindOfFailureIsInTheTable() {
    assertThat(XimaException.class.getPermittedSubclasses()).allMatch(FailureExtent::knows);
  }

  @Test
  void aReportThatCannotBeReadIsAboutItsDayAndALostConnectionAboutAll() {
    CallSummary call = CallSummary.of("Run the report");
    ReportFormatException unreadable =
        new ReportFormatException(ReportFormatException.Place.of("R"), List.of(), "'-'", null);

    assertThat(FailureExtent.of(unreadable)).isEqualTo(FailureExtent.OF_THE_DAY);
    assertThat(FailureExtent.of(new TenantFailureException(call, "500")))
        .isEqualTo(FailureExtent.IN_DOUBT);
    assertThat(FailureExtent.of(new ConnectionFailedException(call, "refused", null)))
        .isEqualTo(FailureExtent.OF_THE_TENANT);
  }
}
