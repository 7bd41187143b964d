// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallDirection.Known;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;

/**
 * The text of an agent, as it was read and completed by a directory.
 *
 * @param printed the party as printed
 * @param loginId the party as Xima CCaaS writes it
 * @param external who it is as the recorded user of an inbound or outbound call
 * @param internal who it is as that of any other call
 */
record ReadAgent(Party printed, String loginId, RecordedUser external, RecordedUser internal) {
  static ReadAgent of(String text, AgentDirectory directory) {
    Party printed = Party.parse(text);
    String loginId = printed.toString();
    return new ReadAgent(
        printed,
        loginId.equals(text) ? text : loginId,
        RecordedUser.of(printed, Known.INBOUND, directory),
        RecordedUser.of(printed, Known.INTERNAL, directory));
  }
}
