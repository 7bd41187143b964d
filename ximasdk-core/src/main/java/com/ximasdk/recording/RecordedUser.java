// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Side;

/**
 * Who a recording was made of. This is the one reading, so that a recording is looked for under the
 * extension that it is delivered with.
 *
 * <p>It depends on the recording and the directory alone, never on a report: the agent's text is
 * read by the recording's own {@link CallDirection}. In an inbound or outbound call a bare number
 * is an extension if it has at most six digits; in any other, which is one of an unknown or absent
 * direction too, each bare number is.
 *
 * <p>Immutable.
 *
 * @param printed the recorded user as printed, {@link Party#NONE} if there is none
 * @param name the name, from the directory where it is not printed; {@code ""} if it is not known
 * @param extension the extension, from the directory where it is not printed; {@code ""} if it is
 *     not known
 * @since 0.1.0
 */
public record RecordedUser(Party printed, String name, String extension) {
  /**
   * The user of a recording.
   *
   * @param recording the recording
   * @param directory completes a name without an extension and the other way round; {@link
   *     AgentDirectory#EMPTY} leaves them as they are printed
   * @return who it was; with empty texts where the recording names nobody
   */
  public static RecordedUser of(Recording recording, AgentDirectory directory) {
    return of(
        Party.parse(recording.agent().orElse("")),
        recording.callDirection().map(CallDirection::known).orElse(Known.OTHER),
        directory);
  }

  /**
   * The user of a recording, whose text has been read before.
   *
   * @param printed what {@link Party#parse} makes of the text of the recording's agent
   * @param direction the recording's own direction, {@link Known#OTHER} if it has none
   * @param directory completes a name without an extension and the other way round
   * @return who it was; with empty texts where nobody is printed
   */
  public static RecordedUser of(Party printed, Known direction, AgentDirectory directory) {
    Side side =
        switch (direction) {
          case INBOUND, OUTBOUND -> Side.AGENT;
          case INTERNAL, OTHER -> Side.INTERNAL;
        };
    Party known = directory.complete(printed, side);
    return new RecordedUser(printed, known.name(), known.extension(side));
  }

  /**
   * {@return {@code Name(extension)} as printed, whatever a directory says: the Agent Login ID;
   * empty if nobody is printed}
   */
  public String loginId() {
    return printed.toString();
  }
}
