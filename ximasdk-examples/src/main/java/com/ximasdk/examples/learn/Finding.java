// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.examples.learn.question.Evidence;
import com.ximasdk.examples.learn.question.Learned;
import com.ximasdk.examples.learn.question.NotSeenException;
import com.ximasdk.examples.learn.question.Question;
import java.util.Map;

/**
 * What came of a question. Immutable.
 *
 * @param question the question
 * @param text what was seen, or why nothing was
 * @param seen whether something was seen
 * @param wasAsked whether it was asked, as far as the settings want it
 * @param suggested the settings that are to differ, by their full names
 */
record Finding(
    Question question,
    String text,
    boolean seen,
    boolean wasAsked,
    Map<String, JsonNode> suggested) {
  private static final String NOT_SEEN = "Not seen. ";

  /**
   * Asks. A question that fails is not seen, and harms no other one.
   *
   * @throws KeyRefusedException if the tenant refuses the key, which ends everything
   */
  static Finding of(Question question, Evidence evidence) throws InterruptedException {
    try {
      Learned learned = question.look(evidence);
      return new Finding(question, learned.finding(), true, true, learned.suggested());
    } catch (NotSeenException e) {
      return new Finding(question, NOT_SEEN + e.getMessage(), false, e.wasAsked(), Map.of());
    } catch (KeyRefusedException e) {
      throw e;
    } catch (XimaException | IllegalArgumentException | IllegalStateException e) {
      // Its words may repeat what the tenant wrote.
      return new Finding(
          question,
          NOT_SEEN
              + "The answer has a form that this question does not understand (%s). See the samples."
                  .formatted(e.getClass().getSimpleName()),
          false,
          false,
          Map.of());
    }
  }

  /** The names of the settings that are to differ, or the one that decides. */
  String setting() {
    return question.setting();
  }
}
