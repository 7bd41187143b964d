// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;

/**
 * Why the intervals of one group could not be read. The other groups of the same report are not
 * concerned.
 *
 * <p>Immutable.
 *
 * @param group the group's exact name; empty for a report without sub-reports
 * @param failure says what was found, what was expected and what to do
 * @since 0.1.0
 */
public record IntervalFailure(String group, XimaException failure) {
  /**
   * Checks that both are there.
   *
   * @param group the group's exact name; may be empty
   * @param failure why
   */
  public IntervalFailure {
    requireNonNull(group, "group");
    requireNonNull(failure, "failure");
  }
}
