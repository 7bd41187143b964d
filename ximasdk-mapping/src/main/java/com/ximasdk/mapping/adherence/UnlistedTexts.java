// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the texts that were seen and that nobody has listed: reason codes that are not in the
 * customer's table, and states that are not known. A technician can ask the customer for them.
 *
 * <p>It keeps a bounded number of distinct texts, the first ones that came; what comes beyond, and
 * what has more than 1,000 characters, is counted. For use by one thread. It reads no clock.
 *
 * @since 0.1.0
 */
public final class UnlistedTexts {
  /** How many distinct texts are kept if nothing else is said: more than any tenant has. */
  public static final int DEFAULT_LIMIT = 1_000;

  private final int limit;
  private final Map<String, UnlistedText> texts = new LinkedHashMap<>();
  private long leftOut;

  /** Keeps up to {@value #DEFAULT_LIMIT} distinct texts. */
  public UnlistedTexts() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Keeps up to a number of distinct texts.
   *
   * @param limit how many, at least one
   * @throws IllegalArgumentException if it is less than one
   */
  public UnlistedTexts(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("The limit is " + limit + ". Expected at least 1.");
    }
    this.limit = limit;
  }

  /**
   * Takes an observation; one whose text is listed or known is not kept.
   *
   * @param observation what a mapping made of a state
   */
  public void add(AgentObservation observation) {
    boolean unmapped = !observation.reasonCodeMapped().orElse(true);
    if (!unmapped && observation.stateClass() != StateClass.UNKNOWN) {
      return;
    }
    String text = unmapped ? observation.reasonCode() : observation.state();
    // A reason code and a state of one name are two things to ask for.
    String key = (unmapped ? "r" : "s") + text;
    UnlistedText before = texts.get(key);
    Instant at = observation.observedAt();
    if (before != null) {
      texts.put(key, before.seen(at));
    } else if (texts.size() < limit && observation.state().length() <= StateText.LONGEST) {
      texts.put(key, new UnlistedText(text, unmapped, observation.state(), 1, at, at));
    } else {
      leftOut++;
    }
  }

  /**
   * {@return what was gathered up to now, in the order in which it first came; unmodifiable, no
   * longer than the limit}
   */
  public List<UnlistedText> texts() {
    return List.copyOf(texts.values());
  }

  /**
   * {@return how many observations had texts that were not kept: further ones, or far too long
   * ones}
   */
  public long leftOut() {
    return leftOut;
  }
}
