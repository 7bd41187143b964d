// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.text.SipHash;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryIndexTest {
  private final SipHash hash = new SipHash(1, 2);

  private SipHash hashed(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    hash.hash(bytes, 0, bytes.length);
    return hash;
  }

  @Test
  void itIsAMapWhateverIsPutAndRemoved() {
    EntryIndex index = new EntryIndex();
    Map<String, Integer> expected = new HashMap<>();
    Random random = new Random(12);
    for (int put = 0; put < 200_000; put++) {
      String key = "key " + random.nextInt(3_000);
      if (random.nextInt(5) < 2) {
        Integer before = expected.remove(key);
        assertThat(index.remove(hashed(key))).isEqualTo(before == null ? -1 : before);
      } else {
        Integer before = expected.put(key, put);
        assertThat(index.put(hashed(key), put)).isEqualTo(before == null ? -1 : before);
      }
    }
    assertThat(index.size()).isEqualTo(expected.size());

    index.renumber(put -> put + 7);
    expected.forEach(
        (key, put) -> assertThat(index.remove(hashed(key))).as(key).isEqualTo(put + 7));
    assertThat(index.size()).isZero();
  }
}
