// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A group that was asked for and that the report lacks. Nothing is filled in for it. Immutable.
 *
 * @param name its name as asked for
 * @param found the groups that the report has; empty where it has no sub-reports
 * @since 0.1.0
 */
public record AbsentGroup(String name, List<String> found) {
  private static final int MOST_NAMED = 20;

  /**
   * Copies the list.
   *
   * @param name its name as asked for
   * @param found the groups that the report has
   */
  public AbsentGroup {
    requireNonNull(name, "name");
    found = List.copyOf(found);
  }

  /**
   * {@return the group of the report that was perhaps meant, as in another case or with other
   * blanks; empty if none is near}
   */
  public Optional<String> nearest() {
    return Spelling.nearest(name, found);
  }

  /** {@return what was found, and what to do, as sentences; at most 20 groups are named} */
  public String sentence() {
    String absent = "The report has no group '" + name + "'.";
    if (found.isEmpty()) {
      return absent
          + " It has no sub-reports at all, as a report with \"Summarize Report\" on; turn that off"
          + " in the report's configuration.";
    }
    String names =
        found.stream()
                .limit(MOST_NAMED)
                .map(group -> "'" + group + "'")
                .collect(Collectors.joining(", "))
            + (found.size() > MOST_NAMED ? " and " + (found.size() - MOST_NAMED) + " more" : "");
    return absent
        + " It has "
        + names
        + "."
        + nearest().map(near -> " Did you mean '" + near + "'?").orElse("")
        + " Check that the name is exact and that the report includes the group.";
  }
}
