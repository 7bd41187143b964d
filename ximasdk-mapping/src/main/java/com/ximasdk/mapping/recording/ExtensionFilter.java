// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.settings.RecordingSettings;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which recordings are wanted, by the extension that recorded them. Extensions are compared
 * exactly. Immutable and safe for use by several threads.
 *
 * @see EncoreRecording#extension()
 * @since 0.1.0
 */
public final class ExtensionFilter implements Predicate<EncoreRecording> {
  /** Wants all recordings, also one without an extension. */
  public static final ExtensionFilter ALL = new ExtensionFilter(Set.of());

  private final Set<String> extensions;

  private ExtensionFilter(Collection<String> extensions) {
    this.extensions = new TreeSet<>(extensions);
  }

  /**
   * Wants what the extensions of the settings recorded.
   *
   * @param settings the settings for recordings, which name at least one extension
   * @return the filter
   */
  public static ExtensionFilter of(RecordingSettings settings) {
    return of(settings.extensions());
  }

  /**
   * Wants what some extensions recorded.
   *
   * @param extensions the numbers alone, at least one
   * @return the filter, which does not want a recording without an extension
   * @throws IllegalArgumentException if there is none, which would be every recording or not one
   */
  public static ExtensionFilter of(Collection<String> extensions) {
    if (extensions.isEmpty()) {
      throw new IllegalArgumentException(
          "No extension is named. Name those whose recordings are wanted, or use ALL.");
    }
    return new ExtensionFilter(extensions);
  }

  @Override
  public boolean test(EncoreRecording recording) {
    return extensions.isEmpty() || extensions.contains(recording.extension());
  }

  /** The extensions; {@code all} for all. */
  @Override
  public String toString() {
    return extensions.isEmpty() ? "all" : String.join(",", extensions);
  }
}
