// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.List;
import java.util.Optional;

/**
 * The audio of a recording, or of a call. Which of the API's versions serves that of a recording is
 * not printed for Xima CCaaS; {@link AudioForm} says it.
 */
final class AudioEndpoint implements Endpoint {
  private final TenantStore recordings;
  private final AudioLimits limits;
  private final AudioForm form;
  private final SetupFaults setup;

  AudioEndpoint(TenantStore recordings, AudioLimits limits, AudioForm form, SetupFaults setup) {
    this.form = form;
    this.recordings = recordings;
    this.limits = limits;
    this.setup = setup;
  }

  @Override
  public Optional<Operation> operation(TenantRequest request) {
    List<String> path = request.segments();
    boolean isAudio =
        path != null
            && request.method().equals("GET")
            && path.size() == 6
            && path.get(0).equals("rest")
            && path.get(1).equals("api")
            && (path.get(2).equals("v1") || path.get(2).equals("v2"))
            && (path.get(3).equals("recordings")
                || (path.get(3).equals("calls") && path.get(2).equals("v1")))
            && path.get(5).equals("audio");
    return isAudio ? Optional.of(Operation.AUDIO) : Optional.empty();
  }

  @Override
  public Answer answer(TenantRequest request) {
    List<String> path = request.segments();
    if (path == null) {
      return Answer.error(400, "The path cannot be decoded.");
    }
    if (path.get(3).equals("recordings") && !form.versions().contains(path.get(2))) {
      return Answer.error(form.statusElsewhere(), "This version of the API has no audio.");
    }
    Optional<Answer> refusal = limits.refusal();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String format = request.query("format").orElse("spx");
    if (format.equals("spx")) {
      return Answer.error(
          400, "This simulated tenant serves format=wav alone, not the default, spx.");
    }
    if (!format.equals("wav")) {
      return Answer.error(400, "format is spx or wav.");
    }
    String key = path.get(4);
    return path.get(3).equals("recordings") ? recording(key) : call(key);
  }

  private Answer recording(String key) {
    Optional<SimulatedRecording> recording = recordings.byKey(key);
    if (recording.isEmpty()) {
      return Answer.error(404, "There is no such recording.");
    }
    if (!recording.get().isAssigned()) {
      return Answer.error(403, "This user was not given that recording.");
    }
    byte[] wav = setup.audio(recording.get().audio().wav());
    limits.served(wav.length);
    return form.answer(wav);
  }

  private Answer call(String key) {
    List<SimulatedRecording> parts = recordings.ofCall(key);
    if (parts.isEmpty()) {
      return Answer.error(404, "There is no such call.");
    }
    if (!parts.stream().allMatch(SimulatedRecording::isAssigned)) {
      return Answer.error(403, "This user was not given that call.");
    }
    Optional<byte[]> joined = JoinedWav.of(parts.stream().map(SimulatedRecording::audio).toList());
    if (joined.isEmpty()) {
      return Answer.error(400, "The recordings of that call differ in format; ask for each.");
    }
    byte[] audio = joined.get();
    limits.served(audio.length);
    return form.answer(audio);
  }
}
