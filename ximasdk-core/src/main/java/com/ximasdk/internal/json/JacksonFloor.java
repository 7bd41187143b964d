// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.core.Version;
import java.util.Optional;

/**
 * The oldest Jackson that this library works with. A program around it may bring an older one,
 * which would fail in the middle of a call; it knows nothing of the limits that are set on answers.
 */
public final class JacksonFloor {
  private static final int MAJOR = 2;
  private static final int MINOR = 15;

  private JacksonFloor() {}

  /** What is wrong with the Jackson on the class path, as a sentence; empty if nothing is. */
  public static Optional<String> violation() {
    return violation(
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION,
        com.fasterxml.jackson.core.json.PackageVersion.VERSION);
  }

  static Optional<String> violation(Version databind, Version core) {
    if (isEnough(databind) && isEnough(core)) {
      return Optional.empty();
    }
    return Optional.of(
        ("is of version %s and its jackson-core of version %s. Expected %s.%s or later of both:"
                + " look at what the program's build makes of its dependencies.")
            .formatted(databind, core, MAJOR, MINOR));
  }

  /** A version that is not known is not held against it. */
  private static boolean isEnough(Version version) {
    return version.isUnknownVersion()
        || version.getMajorVersion() > MAJOR
        || (version.getMajorVersion() == MAJOR && version.getMinorVersion() >= MINOR);
  }
}
