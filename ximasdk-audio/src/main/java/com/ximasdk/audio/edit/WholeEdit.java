// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.util.List;

/** An edit that gives up its targets where it fails, so that none of them passes for whole. */
@FunctionalInterface
interface WholeEdit {
  /** Writes to the targets. */
  void write() throws IOException;

  static void run(List<WavWriter> targets, WholeEdit edit) throws IOException {
    boolean done = false;
    try {
      edit.write();
      done = true;
    } finally {
      if (!done) {
        targets.forEach(WavWriter::abandon);
      }
    }
  }

  static void run(WavWriter target, WholeEdit edit) throws IOException {
    run(List.of(target), edit);
  }
}
