// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.cli.Failures;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tenant's roster brings an import.
 *
 * @param directory completes agents who are printed by name or extension alone
 * @param doubts sentences that somebody has to know
 */
public record RosterFound(AgentDirectory directory, List<String> doubts) {
  private static final int MOST_NAMED = 10;

  /** Takes what was found. */
  public RosterFound {
    doubts = List.copyOf(doubts);
  }

  /** From a roster that the tenant gives. */
  public static RosterFound of(Collection<Agent> roster) {
    AgentDirectory directory = AgentDirectory.of(roster);
    List<String> doubts = new ArrayList<>();
    if (!directory.ambiguousNames().isEmpty()) {
      doubts.add(
          "More than one agent of the roster has the name "
              + named(directory.ambiguousNames())
              + ". Where a recording gives that name alone, its extension stays blank.");
    }
    if (!directory.ambiguousExtensions().isEmpty()) {
      doubts.add(
          "More than one agent of the roster has the extension "
              + named(directory.ambiguousExtensions())
              + ". Where a recording gives that extension alone, its name stays blank.");
    }
    return new RosterFound(directory, doubts);
  }

  /**
   * Of a roster that the tenant does not give, which an import can do without.
   *
   * @throws XimaException the failure, if it may be another one the next time, or befalls the
   *     import as well
   */
  public static RosterFound without(XimaException failure) {
    if (failure instanceof AccessRefusedException
        || failure instanceof NotFoundException
        || failure instanceof RequestRefusedException
        || failure instanceof UnreadableResponseException) {
      return new RosterFound(
          AgentDirectory.EMPTY,
          List.of(
              "The tenant gives no roster, so agents whom a recording gives by name or extension"
                  + " alone stay as they are. "
                  + Failures.sentence(failure)));
    }
    throw failure;
  }

  private static String named(Set<String> texts) {
    String first =
        texts.stream()
            .limit(MOST_NAMED)
            .map(text -> "'" + PlainText.of(text) + "'")
            .collect(Collectors.joining(", "));
    int more = texts.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
