// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.XimaException;

/** What a check found, before it is said of which prerequisite. */
record Verdict(SetupOutcome outcome, String detail, String remedy, boolean refused) {
  static Verdict ok(String detail) {
    return new Verdict(SetupOutcome.OK, detail, "", false);
  }

  static Verdict warning(String detail, String remedy) {
    return new Verdict(SetupOutcome.WARNING, detail, remedy, false);
  }

  static Verdict failed(String detail, String remedy) {
    return new Verdict(SetupOutcome.FAILED, detail, remedy, false);
  }

  static Verdict skipped(String detail, String remedy) {
    return new Verdict(SetupOutcome.SKIPPED, detail, remedy, false);
  }

  /**
   * What a failed call means.
   *
   * @param accessRemedy what to do where the Service User has no access to the whole operation
   * @param absentRemedy what to do where the tenant has no such thing
   */
  static Verdict of(XimaException failure, String accessRemedy, String absentRemedy) {
    if (failure instanceof KeyRefusedException) {
      return refused(failure, Remedies.KEY);
    }
    if (failure instanceof AccessRefusedException) {
      return refused(failure, accessRemedy);
    }
    return failed(
        sentence(failure),
        failure instanceof NotFoundException ? absentRemedy : Remedies.of(failure));
  }

  private static Verdict refused(XimaException failure, String remedy) {
    return new Verdict(SetupOutcome.FAILED, sentence(failure), remedy, true);
  }

  /** The message of a failure on one line. */
  static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  boolean allowsMore() {
    return outcome == SetupOutcome.OK || outcome == SetupOutcome.WARNING;
  }

  SetupFinding on(Prerequisite check) {
    return new SetupFinding(check, outcome, detail, remedy, refused);
  }
}
