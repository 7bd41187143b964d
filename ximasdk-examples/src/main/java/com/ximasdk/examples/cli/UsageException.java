// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.List;

/** What a command was told cannot be done. Ends it with {@link ExitCode#USAGE}. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> violations;

  /**
   * A command line that was not understood.
   *
   * @param violations each thing that is wrong, as a sentence; at least one
   */
  public UsageException(List<String> violations) {
    super(String.join(" ", violations));
    this.violations = List.copyOf(violations);
  }

  /** Each thing that is wrong, as a sentence. */
  public List<String> violations() {
    return violations;
  }
}
