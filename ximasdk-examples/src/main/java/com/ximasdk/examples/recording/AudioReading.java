// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavInspector;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One pass over the bytes of an audio file, block by block. For one file and one thread. */
final class AudioReading {
  private final WavInspector inspector = new WavInspector();
  private final MessageDigest digest = sha256();

  /**
   * Takes the next bytes.
   *
   * @throws WavFormatException if it is surely no WAV file of a known encoding
   */
  void update(ByteBuffer block) throws WavFormatException {
    digest.update(block.duplicate());
    inspector.update(block);
  }

  /**
   * What the file holds, all of which has come.
   *
   * @throws WavFormatException if it is no WAV file of a known encoding
   */
  WavInfo info() throws WavFormatException {
    return inspector.finish();
  }

  /**
   * What is said of the file; once.
   *
   * @throws WavFormatException as {@link #info()}
   */
  ArchivedAudio described() throws WavFormatException {
    return ArchivedAudio.of(info(), digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
