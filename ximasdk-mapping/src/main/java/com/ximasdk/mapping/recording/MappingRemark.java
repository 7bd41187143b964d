// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

/**
 * Something in which the values of a recording are in doubt. Immutable.
 *
 * @param kind what it is about
 * @param message what was found, what was expected, and what to do; it may name people
 * @since 0.1.0
 */
public record MappingRemark(Kind kind, String message) {
  /**
   * What a remark is about.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** The times of the call details were left aside, since they do not fit the recording. */
    REPORT_TIMES_LEFT_ASIDE,
    /** The roster has several agents for the recorded user, so it completes nothing. */
    AMBIGUOUS_AGENT
  }
}
