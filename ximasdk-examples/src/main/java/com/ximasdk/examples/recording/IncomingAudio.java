// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.audio.WavFormatException;
import com.ximasdk.call.IncomingCheck;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the audio of one delivery must be to be kept, and what is said of it then: both from its
 * bytes as they come in, so that the file is not read again.
 */
public final class IncomingAudio implements IncomingCheck {
  private final AudioRule rule;
  private volatile @Nullable ArchivedAudio found;

  IncomingAudio(AudioRule rule) {
    this.rule = rule;
  }

  @Override
  public Attempt begin() {
    found = null;
    return new Coming();
  }

  /** What came; empty if nothing did, or not the whole of it, or what is not to be kept. */
  Optional<ArchivedAudio> found() {
    return Optional.ofNullable(found);
  }

  private final class Coming implements Attempt {
    private final AudioReading reading = new AudioReading();

    @Override
    public Optional<String> take(ByteBuffer bytes) {
      try {
        reading.update(bytes);
        return Optional.empty();
      } catch (WavFormatException e) {
        return Optional.of(AudioRule.problem(e));
      }
    }

    @Override
    public Optional<String> end() {
      try {
        Optional<String> problem = rule.problem(reading.info());
        if (problem.isEmpty()) {
          found = reading.described();
        }
        return problem;
      } catch (WavFormatException e) {
        return Optional.of(AudioRule.problem(e));
      }
    }
  }
}
