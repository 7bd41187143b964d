// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.text.TotalsName;
import org.jspecify.annotations.Nullable;

/** A list that can hold rows. What it holds is told by its first element that is one. */
final class RowList extends Place {
  private final Scope scope;
  private @Nullable RowDialect dialect;
  private boolean candidates;
  private boolean otherSeen;
  private boolean hasOther;
  private boolean arraysAreNoRows;
  private boolean noted;
  private boolean totals;
  private @Nullable Scope nameless;

  private RowList(Place parent, String member, int index) {
    super(parent, member, index);
    this.scope = parent.scope();
  }

  /** A member of an object; the answer itself, where that is a list, has no name. */
  static RowList member(Scope parent, String name) {
    return new RowList(parent, name, -1);
  }

  /** An element of a list. */
  static RowList element(RowList parent, int index) {
    return new RowList(parent, "", index);
  }

  @Override
  Scope scope() {
    return scope;
  }

  /** How its rows are written; null until there is one. */
  @Nullable RowDialect dialect() {
    return dialect;
  }

  void dialect(RowDialect fixed) {
    dialect = fixed;
    totals = isNamedTotals();
  }

  /** Counts an element that may be a row. */
  void hasCandidate() {
    candidates = true;
  }

  /** Whether it holds an element that may be a row. */
  boolean candidates() {
    return candidates;
  }

  /** Whether something that is certainly no row has come in it for the first time. */
  boolean isFirstOther() {
    boolean first = !otherSeen;
    otherSeen = true;
    return first;
  }

  /** Whether an element that is certainly no row comes before the next one to be judged. */
  boolean hasOther() {
    return hasOther;
  }

  void other() {
    hasOther = true;
  }

  /** Whether its first array was no row, so that none is. */
  boolean arraysAreNoRows() {
    return arraysAreNoRows;
  }

  void arrayIsNoRow() {
    arraysAreNoRows = true;
  }

  /** Whether this is the first time that something of it is left aside as a whole. */
  boolean isFirstNote() {
    boolean first = !noted;
    noted = true;
    return first;
  }

  /** The first element whose rows have no name; the given one if there was none. */
  Scope firstNameless(Scope element) {
    Scope first = nameless == null ? element : nameless;
    nameless = first;
    return first;
  }

  /** Whether it, or an object without a name that holds it, is called by a name of totals. */
  boolean isTotals() {
    return totals;
  }

  private boolean isNamedTotals() {
    for (Place at = this; at != null; at = at.parent()) {
      if (at instanceof Scope object && object.facts().name() != null) {
        return false;
      }
      if (TotalsName.isOfList(at.member())) {
        return true;
      }
    }
    return false;
  }
}
