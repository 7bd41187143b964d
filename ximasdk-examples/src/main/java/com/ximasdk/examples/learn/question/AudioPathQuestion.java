// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.question.AudioEvidence.Heard;
import com.ximasdk.recording.AudioPath;
import java.util.List;
import java.util.Locale;

/** Under which version of the API the audio is. */
final class AudioPathQuestion implements Question {
  private static final int NOT_FOUND = 404;

  @Override
  public String id() {
    return "audio-path";
  }

  @Override
  public String asks() {
    return "Under which version of the API is the audio of a recording?";
  }

  @Override
  public String byDefault() {
    return "version 1, and version 2 where that answers 404";
  }

  @Override
  public String setting() {
    return "recording.audioPath";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<Heard> tries = evidence.audio().first();
    evidence.audio().audio();
    Heard last = tries.get(tries.size() - 1);
    String version = name(last.path());
    if (tries.size() == 1) {
      Learned found = Learned.of("The audio is under version " + version.substring(1) + ".");
      boolean elsewhere =
          evidence.recordingSettings().audioPath().filter(path -> path != last.path()).isPresent();
      return elsewhere ? found.suggesting(setting(), version) : found;
    }
    int status = tries.get(0).answer().status();
    Learned found =
        Learned.of(
            "The audio is under version %s; version 1 answers %s."
                .formatted(version.substring(1), status));
    boolean asIsSet =
        evidence
            .recordingSettings()
            .audioPath()
            .map(path -> path == last.path())
            .orElse(status == NOT_FOUND);
    return asIsSet ? found : found.suggesting(setting(), version);
  }

  private static String name(AudioPath path) {
    return path.name().toLowerCase(Locale.ROOT);
  }
}
