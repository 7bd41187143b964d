// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.text.HostileLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialTest {
  private final Serial serial = new Serial();
  private final List<String> done = new ArrayList<>();

  @Test
  void aTaskThatIsBroughtByAnotherRunsBehindIt() {
    serial.run(
        () -> {
          serial.run(() -> done.add("second"));
          done.add("first");
        });

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void aTaskThatFailsHoldsUpNoneBehindIt() {
    serial.run(
        () -> {
          serial.run(() -> done.add("behind"));
          throw new OutOfMemoryError("unable to create native thread");
        });
    serial.run(() -> done.add("later"));

    assertThat(done).containsExactly("behind", "later");
  }

  @Test
  void aLogThatFailsHoldsUpNoTask() {
    try (HostileLog log = new HostileLog(Serial.class.getName())) {
      serial.run(
          () -> {
            serial.run(() -> done.add("behind"));
            throw new IllegalStateException("once");
          });
      serial.run(() -> done.add("later"));

      assertThat(log.entries()).hasSize(1);
      assertThat(done).containsExactly("behind", "later");
    }
  }
}
