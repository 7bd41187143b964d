// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.examples.cli.Violations;
import picocli.CommandLine.Option;

/** What is taken for silence. */
public final class SilenceOptions {
  @Option(
      names = "--silence-dbfs",
      paramLabel = "DB",
      description =
          "A window of 20 ms is silence if its RMS lies below this, in dB of full scale (32768)."
              + " Default: -45.")
  private double dbfs = SilenceThreshold.DEFAULT.dbfs();

  /**
   * Looks at the range.
   *
   * @param violations takes what is wrong
   */
  public void check(Violations violations) {
    if (!(dbfs <= 0)) {
      violations.add("--silence-dbfs is " + dbfs + ". Expected 0 or less, as -45.");
    }
  }

  /** The threshold. */
  public SilenceThreshold threshold() {
    return new SilenceThreshold(dbfs);
  }
}
