// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that can have a name, columns, a window and rows: a section of the report. */
final class Scope extends Place {
  private static final int MOST_TEXTS = 16;

  private final @Nullable Scope outer;
  private final SectionFacts facts;
  private final int order;
  private @Nullable Section section;
  private @Nullable RowList rowsBelow;
  private @Nullable RowList emptyRows;
  private boolean hasEmptyList;
  private boolean rowsAreNoList;
  private @Nullable RowList rowList;
  private boolean hasNamelessRows;
  private @Nullable Map<String, String> texts;
  private int rows;

  private Scope(@Nullable Place parent, String member, int index, int order) {
    super(parent, member, index);
    this.outer = parent == null ? null : parent.scope();
    this.facts = new SectionFacts(outer == null ? null : outer.facts);
    this.order = order;
  }

  /** The answer itself. */
  static Scope root() {
    return new Scope(null, "", -1, 0);
  }

  /** A member of an object. */
  static Scope member(Scope parent, String name, int order) {
    return new Scope(parent, name, -1, order);
  }

  /** An element of a list. */
  static Scope element(RowList parent, int index, int order) {
    return new Scope(parent, "", index, order);
  }

  @Override
  Scope scope() {
    return this;
  }

  /** The object around it; null for the answer itself. */
  @Nullable Scope outer() {
    return outer;
  }

  boolean isRoot() {
    return outer == null;
  }

  SectionFacts facts() {
    return facts;
  }

  /** Which of the answer's objects it is, in their order. */
  int order() {
    return order;
  }

  /** What its rows share; null until the first of them is given out. */
  @Nullable Section section() {
    return section;
  }

  void open(Section opened) {
    section = opened;
    marksSections();
  }

  /** How many of its rows have been given out. */
  int rows() {
    return rows;
  }

  int nextRow() {
    return ++rows;
  }

  /** The first list of rows under its name, in it or in objects without a name; null if none. */
  @Nullable RowList rowsBelow() {
    return rowsBelow;
  }

  void rowsBelow(RowList list) {
    rowsBelow = list;
  }

  /** The empty list called {@code rows}; null if there is none. */
  @Nullable RowList emptyRows() {
    return emptyRows;
  }

  void hasEmpty(RowList list) {
    hasEmptyList = true;
    if (list.member().equalsIgnoreCase("rows")) {
      emptyRows = list;
    }
  }

  /** Whether it has a list for rows, which has none; what is called {@code rows} must be such. */
  boolean hasEmptyList() {
    return hasEmptyList && !areRowsUnread();
  }

  /** Its member {@code rows} is something else than a list. */
  void rowsAreNoList() {
    rowsAreNoList = true;
  }

  /** Its list {@code rows}. */
  void rowList(RowList list) {
    rowList = list;
  }

  /** Whether what is called {@code rows} holds something that was not read as rows. */
  boolean areRowsUnread() {
    return rowsAreNoList || (rowList != null && rowList.size() > 0 && rowList.dialect() == null);
  }

  // --- what may tell it from its neighbours although it is no name

  /** Notes a text that has no meaning here. */
  void text(String member, String text) {
    Map<String, String> known = texts;
    if (known == null) {
      known = new LinkedHashMap<>();
      texts = known;
    }
    if (known.size() < MOST_TEXTS) {
      known.putIfAbsent(member, text);
    }
  }

  Map<String, String> texts() {
    return texts == null ? Map.of() : texts;
  }

  /** Notes that rows in it have no name of this object or of one inside it. */
  void hasNamelessRow() {
    hasNamelessRows = true;
  }

  boolean hasNamelessRows() {
    return hasNamelessRows;
  }
}
