// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import java.util.List;

/** All questions, in the order in which they are asked. A new one takes a line here. */
public final class Questions {
  private Questions() {}

  /** Each of them; what one has asked for, those behind it find again. */
  public static List<Question> all() {
    return List.of(
        new RosterQuestion(),
        new ListWindowQuestion(),
        new ListOrderQuestion(),
        new ListTestQuestion(),
        new KeyShapeQuestion(),
        new RecordingFieldsQuestion(),
        new NobodyTextQuestion(),
        new ConferenceWordQuestion(),
        new AudioPathQuestion(),
        new RecordingStatusQuestion(),
        new AudioFormatQuestion(),
        new AudioAnswerQuestion(),
        new ReportRowsQuestion(),
        new ReportWindowQuestion(),
        new IntervalLabelQuestion(),
        new IntervalLengthQuestion(),
        new ReportDurationUnitQuestion(),
        new TotalsQuestion(),
        new OmittedParametersQuestion(),
        new ReportFormatsQuestion(),
        new CallDetailsQuestion(),
        new MetricIdJoiningQuestion(),
        new RealtimeMembersQuestion(),
        new StateMemberQuestion(),
        new ReasonSeparatorQuestion(),
        new RealtimeDurationUnitQuestion(),
        new NotReadyListQuestion(),
        new ErrorBodiesQuestion(),
        new RetryAfterQuestion());
  }
}
