// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonFloorTest {
  @ParameterizedTest
  @CsvSource({
    "2.15.0, 2.15.0, true",
    "2.15.0-rc1, 2.15.0-rc1, true",
    "2.23.0, 2.15.4, true",
    "3.0.0, 3.0.0, true",
    "2.14.3, 2.14.3, false",
    "2.23.0, 2.14.3, false",
    "2.9.10, 2.23.0, false",
    "1.9.13, 1.9.13, false",
  })
  void bothPartsOfJacksonAreOfVersion215OrLater(String databind, String core, boolean enough) {
    assertThat(JacksonFloor.violation(version(databind), version(core)).isEmpty())
        .isEqualTo(enough);
  }

  @Test
  void anOlderOneIsToldInOneSentence() {
    assertThat(JacksonFloor.violation(version("2.14.3"), version("2.13.0")).orElseThrow())
        .startsWith("is of version 2.14.3 and its jackson-core of version 2.13.0. Expected 2.15")
        .doesNotContain("\n");
  }

  @Test
  void aVersionThatNobodyToldIsTaken() {
    assertThat(JacksonFloor.violation(Version.unknownVersion(), Version.unknownVersion()))
        .isEmpty();
    assertThat(JacksonFloor.violation()).isEmpty();
  }

  private static Version version(String text) {
    return VersionUtil.parseVersion(text, "group", "artifact");
  }
}
