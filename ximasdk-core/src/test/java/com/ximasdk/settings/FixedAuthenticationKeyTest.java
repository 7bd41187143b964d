// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class FixedAuthenticationKeyTest {
  private final AuthenticationKey key = AuthenticationKey.of("c2VjcmV0LWtleQ=");
  private final AuthenticationKeySource source = new FixedAuthenticationKey(key);

  @Test
  void itStaysTheSameAlsoWhenTheTenantRefusesIt() {
    source.refused(key);

    assertThat(source.current()).isEqualTo(key);
  }

  @Test
  void itIsShownNowhere() {
    assertThat(source.toString()).doesNotContain("c2VjcmV0");
  }

  @Test
  @SuppressWarnings("NullAway")
  void thereHasToBeAKey() {
    assertThatNullPointerException().isThrownBy(() -> new FixedAuthenticationKey(null));
  }
}
