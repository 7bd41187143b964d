// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import com.ximasdk.internal.text.KeyRuns.Step;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where a text tells of a key, in whatever form. */
final class KeySearch {
  private static final int NONE = -1;

  /** Behind more than these, only what no longer reads as a blank is looked at. */
  private static final int MOST_BLANKS = 4;

  private final KeyRuns runs;
  private final WrittenText text;
  private final BitSet found = new BitSet();

  /** How walks went on that came through an escape: only there they fork, and meet again. */
  private final Map<Long, Integer> endsBehindEscapes = new HashMap<>();

  private KeySearch(KeyRuns runs, WrittenText text) {
    this.runs = runs;
    this.text = text;
  }

  /** The places of a text that are part of what tells of the key. */
  static BitSet in(String text, KeyRuns runs) {
    KeySearch search = new KeySearch(runs, new WrittenText(text));
    for (KeyForm form : KeyForm.values()) {
      search.look(form);
    }
    return search.found;
  }

  private void look(KeyForm form) {
    endsBehindEscapes.clear();
    for (int start = 0; start < text.length(); start++) {
      int end = anyOf(start, form, runs.root(), 0, -form.skipped());
      if (end != NONE) {
        found.set(start, end);
      }
    }
  }

  /** Goes on at a place, or behind the blanks there; what reads as one may be of the key. */
  private int walk(int at, KeyForm form, Step run, int value, int bits) {
    int end = step(at, form, run, value, bits);
    int place = at;
    for (int blanks = 0; blanks < MOST_BLANKS; blanks++) {
      int next = text.behindBlank(place);
      if (next == place) {
        return end;
      }
      place = next;
      end = Math.max(end, step(place, form, run, value, bits));
    }
    return Math.max(end, step(text.behindBlanks(place), form, run, value, bits));
  }

  /** The furthest end of a run that goes on with what stands at a place; none if there is none. */
  private int step(int at, KeyForm form, Step run, int value, int bits) {
    if (at == text.length()) {
      return NONE;
    }
    if (text.isAsItStands(at)) {
      return anyOf(at, form, run, value, bits);
    }
    long state = ((((long) at << 20) | run.number()) << 16) | ((long) value << 8) | (bits + 8);
    Integer known = endsBehindEscapes.get(state);
    if (known != null) {
      return known;
    }
    int end = anyOf(at, form, run, value, bits);
    endsBehindEscapes.put(state, end);
    return end;
  }

  /** Reads what stands at a place as deep as it goes. */
  private int anyOf(int at, KeyForm form, Step run, int value, int bits) {
    int depths = text.isAsItStands(at) ? 1 : text.depths();
    int end = NONE;
    for (int depth = 0; depth < depths; depth++) {
      end = Math.max(end, taken(depth, at, form, run, value, bits));
    }
    return end;
  }

  private int taken(int depth, int at, KeyForm form, Step run, int value, int bits) {
    int carried = form.value(text.character(depth, at));
    if (carried < 0) {
      return NONE;
    }
    int end = text.end(depth, at);
    int nowBits = bits + form.bits();
    int now = (value << form.bits() | carried) & ((1 << nowBits) - 1);
    if (nowBits < Byte.SIZE) {
      return walk(end, form, run, now, nowBits);
    }
    int left = nowBits - Byte.SIZE;
    @Nullable Step next = run.next((char) (now >> left));
    if (next == null) {
      return NONE;
    }
    return next.isWhole() ? end : walk(end, form, next, now & ((1 << left) - 1), left);
  }
}
