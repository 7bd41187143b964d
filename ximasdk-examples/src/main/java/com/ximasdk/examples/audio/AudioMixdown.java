// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Mixdown;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Makes one channel of all. */
@Command(description = "It cannot clip.")
public final class AudioMixdown extends OneToOne {
  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioMixdown(Console console) {
    super(console);
  }

  @Override
  WavFormat target(WavFormat source) throws IOException {
    return Mixdown.targetFormat(source);
  }

  @Override
  void write(WavReader source, WavWriter target) throws IOException {
    Mixdown.mix(source, target);
  }
}
