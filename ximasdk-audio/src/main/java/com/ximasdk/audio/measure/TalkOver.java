// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where two channels talk at the same time.
 *
 * <p>Holds nothing: several threads may use it.
 *
 * @since 0.1.0
 */
public final class TalkOver {
  private TalkOver() {}

  /**
   * {@return the stretches that lie in spans of both channels, in order; empty if there are none}
   *
   * @param one the talk of a channel, in order
   * @param other the talk of another, in order
   */
  public static List<Span> of(List<Span> one, List<Span> other) {
    List<Span> both = new ArrayList<>();
    for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
      Span a = one.get(i);
      Span b = other.get(j);
      long from = Math.max(a.from(), b.from());
      long to = Math.min(a.to(), b.to());
      if (from < to) {
        both.add(new Span(from, to));
      }
      if (a.to() < b.to()) {
        i++;
      } else {
        j++;
      }
    }
    return List.copyOf(both);
  }
}
