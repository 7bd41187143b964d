// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintSetTest {
  @Test
  void itHoldsWhatASetOfTheTextsHolds() {
    Random random = new Random(20260302);
    FingerprintSet fingerprints = new FingerprintSet();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String text = "key-" + random.nextInt(10_000);
      assertThat(fingerprints.contains(text)).isEqualTo(texts.contains(text));
      assertThat(fingerprints.add(text)).isEqualTo(texts.add(text));
    }
    assertThat(fingerprints.size()).isEqualTo(texts.size());
    for (int i = 0; i < 10_000; i++) {
      assertThat(fingerprints.contains("key-" + i)).isEqualTo(texts.contains("key-" + i));
    }
  }

  @Test
  void textsAreNumberedAsTheyWereAdded() {
    FingerprintSet fingerprints = new FingerprintSet();
    for (int i = 0; i < 1_000; i++) {
      fingerprints.add("key-" + i);
      fingerprints.add("key-" + i / 2);
    }

    for (int i = 0; i < 1_000; i++) {
      assertThat(fingerprints.number("key-" + i)).isEqualTo(i);
    }
    assertThat(fingerprints.number("key")).isEqualTo(-1);
  }

  @Test
  void theSameTextOfTwoKindsIsTwo() {
    FingerprintSet fingerprints = new FingerprintSet();

    assertThat(fingerprints.add('k', "a")).isTrue();
    assertThat(fingerprints.contains('w', "a")).isFalse();
    assertThat(fingerprints.add('w', "a")).isTrue();
    assertThat(fingerprints.size()).isEqualTo(2);
  }

  @Test
  void textsThatNoEncodingTellsApartAreTwo() {
    FingerprintSet fingerprints = new FingerprintSet();

    assertThat(fingerprints.add("\uD800")).isTrue();
    assertThat(fingerprints.add("\uD801")).isTrue();
    assertThat(fingerprints.add("?")).isTrue();
    assertThat(fingerprints.add("")).isTrue();
    assertThat(fingerprints.add("")).isFalse();
  }
}
