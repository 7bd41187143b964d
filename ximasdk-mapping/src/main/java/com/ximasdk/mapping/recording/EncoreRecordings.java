// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps the recordings of a list, each in view of the others of its call.
 *
 * <p>Give all recordings that the tenant listed, before any filter by extension: the initial and
 * final skill and tag come from the first and last of them.
 *
 * <pre>{@code
 * EncoreRecordings encore = EncoreRecordings.of(listed, zone);
 * for (Recording recording : listed) {
 *   EncoreRecording values = encore.map(recording);
 * }
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class EncoreRecordings {
  private final ZoneId preferredZone;
  private final Map<CallKey, RelatedRecordings> calls;
  private final Map<CallKey, CallDetails> details;

  private EncoreRecordings(
      ZoneId preferredZone,
      Map<CallKey, RelatedRecordings> calls,
      Map<CallKey, CallDetails> details) {
    this.preferredZone = preferredZone;
    this.calls = calls;
    this.details = details;
  }

  /**
   * Takes the recordings of a list, without call details.
   *
   * @param listed all recordings that the tenant listed
   * @param preferredZone the zone in which call times are written
   * @return the mapping of those recordings
   */
  public static EncoreRecordings of(Collection<Recording> listed, ZoneId preferredZone) {
    Map<CallKey, RelatedRecordings> calls = new HashMap<>();
    for (RelatedRecordings call : RelatedRecordings.group(listed)) {
      call.callKey().ifPresent(key -> calls.put(key, call));
    }
    return new EncoreRecordings(preferredZone, Map.copyOf(calls), Map.of());
  }

  /**
   * The same mapping with call details.
   *
   * @param details the details by Call Key, in place of those that were there
   * @return the mapping with these details
   */
  public EncoreRecordings withDetails(Map<CallKey, CallDetails> details) {
    return new EncoreRecordings(preferredZone, calls, Map.copyOf(details));
  }

  /**
   * Maps one recording.
   *
   * @param recording one of the list; one that is not of the list counts as its call's only one, if
   *     no other recording of the call is in the list
   * @return its Encore values
   */
  public EncoreRecording map(Recording recording) {
    return EncoreRecording.from(input(recording, null));
  }

  /**
   * Maps one recording and says outright whether its call became a conference. It matters for
   * outbound calls alone.
   *
   * @param recording one of the list
   * @param conference whether the call became a conference, whatever the parties read
   * @return its Encore values
   */
  public EncoreRecording map(Recording recording, boolean conference) {
    return EncoreRecording.from(input(recording, conference));
  }

  private MappingInput input(Recording recording, @Nullable Boolean conference) {
    MappingInput.Builder input =
        MappingInput.builder(recording, preferredZone).conference(conference);
    recording
        .callKey()
        .ifPresent(
            key -> {
              input.details(details.get(key));
              RelatedRecordings call = calls.get(key);
              if (call != null) {
                input.call(call.first(), call.last());
              }
            });
    return input.build();
  }
}
