// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.edit.Transcoding;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Decodes G.711 to linear samples. */
@Command
public final class AudioDecode extends OneToOne {
  /**
   * The command.
   *
   * @param console takes the rows
   */
  public AudioDecode(Console console) {
    super(console);
  }

  @Override
  WavFormat target(WavFormat source) throws IOException {
    return Transcoding.targetFormat(source, WavEncoding.PCM_S16);
  }

  @Override
  void write(WavReader source, WavWriter target) throws IOException {
    Transcoding.transcode(source, target);
  }
}
