// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.text.Blanks;
import java.util.Collection;
import java.util.List;

/**
 * The statuses of a recording that is whole, so that its audio can be asked for.
 *
 * <p>Only {@code SAVED} is printed in the vendor's guide (Xima CCaaS guide, "Requesting Recordings
 * via API"; KNOWN), and not what it means (INFERRED: the recording is stored). Which others there
 * are is UNKNOWN; so they can be named, and a status that is not among them means that the
 * recording is not ready yet. Statuses are compared ignoring case and outer blanks.
 *
 * <p>Instances are immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReadyStatuses {
  /** {@code SAVED} alone. */
  public static final ReadyStatuses DEFAULTS =
      new ReadyStatuses(List.of(RecordingStatus.SAVED.text()));

  private final List<String> texts;

  private ReadyStatuses(List<String> texts) {
    this.texts = texts;
  }

  /**
   * Names the statuses.
   *
   * @param texts the statuses as the tenant writes them, at least one, none of them blank
   * @return the statuses, without outer blanks
   * @throws IllegalArgumentException if there is none, or one is blank
   */
  public static ReadyStatuses of(Collection<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "No status is named. Name those of a recording that is ready, or use DEFAULTS.");
    }
    if (texts.stream().anyMatch(Blanks::isBlank)) {
      throw new IllegalArgumentException(
          "A status is blank. A recording without a status counts as ready; name the others.");
    }
    return new ReadyStatuses(texts.stream().map(Blanks::strip).toList());
  }

  /**
   * {@return whether a recording is ready} One without a status, or with a blank one, is: a tenant
   * that tells no status lists what it has. One whose status was sent but cannot be read is not.
   *
   * @param recording as the tenant listed it
   */
  public boolean isReady(Recording recording) {
    String status = recording.status().map(RecordingStatus::text).orElse("");
    if (Blanks.isBlank(status)) {
      return recording.problems().stream().noneMatch(problem -> problem.name().equals("status"));
    }
    String stripped = Blanks.strip(status);
    return texts.stream().anyMatch(stripped::equalsIgnoreCase);
  }

  /**
   * {@return the statuses as they were named, without outer blanks, in that order; unmodifiable,
   * never empty}
   */
  public List<String> texts() {
    return texts;
  }

  /** The statuses, separated by commas. */
  @Override
  public String toString() {
    return String.join(",", texts);
  }
}
