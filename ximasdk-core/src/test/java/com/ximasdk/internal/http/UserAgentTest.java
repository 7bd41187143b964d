// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  @Test
  void itIsTheProductAndItsVersion() {
    assertThat(UserAgent.text("1.4.0")).isEqualTo("ximasdk/1.4.0");
    assertThat(UserAgent.text("0.1.0-SNAPSHOT")).isEqualTo("ximasdk/0.1.0-SNAPSHOT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "${project.version}", "1 0", "1.0\r\nX: y", "-1"})
  void withoutAVersionItIsTheProductAlone(String version) {
    assertThat(UserAgent.text(version)).isEqualTo("ximasdk");
  }
}
