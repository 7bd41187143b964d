// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.feed.IntervalReader;
import com.ximasdk.report.IntervalLength;
import java.util.List;
import java.util.Optional;

/**
 * How the values for WFM are read, for {@link SetupCheck#withWfm}: {@code ximasdk-mapping} brings
 * it as {@code SetupReading}. What it throws harms the check that asks it alone. It is called by
 * the thread that runs the check.
 *
 * @since 0.1.0
 */
public interface WfmReading {
  /**
   * Reads the intervals of the groups that the settings list.
   *
   * @param length how long they are taken to be, in place of what the settings say
   * @return reads the rows of a report as intervals of that length
   */
  IntervalReader<?> intervals(IntervalLength length);

  /**
   * What of a state's text is no listed reason code, although it is none of the product's states:
   * the reason, or the whole text where it is neither.
   *
   * @param state the text of an agent's state, as the tenant sends it
   * @return empty if all of the text is known or listed
   */
  Optional<String> unlisted(String state);

  /**
   * {@return a sentence for each listed reason code that can be read in two ways; empty if there is
   * none}
   */
  List<String> doubtfulReasonCodes();
}
