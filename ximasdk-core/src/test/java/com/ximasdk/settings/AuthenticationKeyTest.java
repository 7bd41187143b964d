// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationKeyTest {
  @Test
  void blanksAroundTheKeyAreDropped() {
    assertThat(AuthenticationKey.of(" \tsecret-canary=\r\n").reveal()).isEqualTo("secret-canary=");
  }

  @Test
  void theTextOfTheKeyIsNotShown() {
    assertThat(AuthenticationKey.of("secret-canary=")).hasToString("AuthenticationKey[****]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "secret-canary", "secret canary=", "secret\ncanary=", "sécret="})
  void aKeyThatCannotBeOneIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuthenticationKey.of(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary", "cret"));
  }
}
