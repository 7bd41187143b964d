// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.mapping.recording.MappingRemark.Kind;
import com.ximasdk.recording.RecordedUser;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import com.ximasdk.roster.Party.Form;
import java.util.ArrayList;
import java.util.List;

/** Finds what is in doubt about the values of a recording. */
final class Remarks {
  private Remarks() {}

  static List<MappingRemark> of(RecordedCall call, CallTimes times) {
    boolean timesAreInDoubt = times.remark().isPresent();
    boolean agentIsInDoubt = isAmbiguous(call.agent(), call.context().agents().directory());
    if (!timesAreInDoubt && !agentIsInDoubt) {
      return List.of();
    }
    List<MappingRemark> remarks = new ArrayList<>();
    times
        .remark()
        .ifPresent(text -> remarks.add(new MappingRemark(Kind.REPORT_TIMES_LEFT_ASIDE, text)));
    if (agentIsInDoubt) {
      remarks.add(
          new MappingRemark(
              Kind.AMBIGUOUS_AGENT,
              "The recording is of '%s', and the roster has several such agents. Expected one, to"
                      .formatted(call.agent().loginId())
                  + " complete the name or the extension. Give them names and extensions of their"
                  + " own in Xima CCaaS."));
    }
    return List.copyOf(remarks);
  }

  private static boolean isAmbiguous(RecordedUser user, AgentDirectory directory) {
    Party printed = user.printed();
    return printed.form() == Form.NAME
        ? directory.ambiguousNames().contains(printed.name())
        : user.name().isEmpty() && directory.ambiguousExtensions().contains(user.extension());
  }
}
