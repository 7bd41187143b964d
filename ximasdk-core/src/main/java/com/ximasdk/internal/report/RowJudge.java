// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges elements of lists, whose columns, names and windows are certain: each is a row, a
 * sub-report without any, or left aside.
 */
final class RowJudge {
  private final CellEncodings encodings;
  private final ReportErrors errors;
  private final FactReader facts;
  private final ReportAudit audit;
  private final LeftAside aside;
  private final Consumer<ReportRow> rows;
  private final ElementScan again = new ElementScan();
  private boolean failed;
  private boolean anyRow;
  private boolean anyEmptyList;

  RowJudge(
      CellEncodings encodings,
      ReportErrors errors,
      FactReader facts,
      ReportAudit audit,
      LeftAside aside,
      Consumer<ReportRow> rows) {
    this.encodings = encodings;
    this.errors = errors;
    this.facts = facts;
    this.audit = audit;
    this.aside = aside;
    this.rows = rows;
  }

  /** Whether an element was found to be wrong, so that none after it is judged. */
  boolean failed() {
    return failed;
  }

  /** Whether there was a row. */
  boolean anyRow() {
    return anyRow;
  }

  /** Whether there was a list without elements. */
  boolean anyEmptyList() {
    return anyEmptyList;
  }

  /** Judges what was held back. */
  void judge(HeldRows.Held held) {
    if (held instanceof HeldRows.Element one) {
      again.scan(one.bytes(), one.from(), one.to(), JsonScan.DEEPEST);
      judge(one.list(), one.index(), one.order(), again, one.bytes(), one.from(), one.to());
    } else if (held instanceof HeldRows.Other other) {
      other(other.list(), other.index(), other.what());
    } else {
      end(held.scope());
    }
  }

  /** An element that is certainly no row. */
  void other(RowList list, int index, String what) {
    if (list.dialect() != null) {
      failed = true;
      throw errors.wrong(
          list.scope(),
          list.scope().rows() + 1,
          "%s[%s] is %s, but the list holds rows.".formatted(list.path(), index, what));
    }
    list.other();
  }

  /** An object has ended, and all before it is judged. */
  private void end(Scope scope) {
    if (scope.hasNamelessRows()) {
      checkNameless(scope);
    }
    if (scope.holdsSections()) {
      return;
    }
    if (scope.hasEmptyList()) {
      open(scope);
    } else if (scope.size() > 0) {
      aside.add(scope);
    }
  }

  /** Elements whose rows have no name must not differ in what may be one, or hold cells. */
  private void checkNameless(Scope element) {
    if (!(element.parent() instanceof RowList list) || element.facts().statesWindow()) {
      return;
    }
    Headings columns = element.facts().columns();
    Scope first = list.firstNameless(element);
    element
        .texts()
        .forEach(
            (member, text) -> {
              if (columns != null && columns.isNamed(member)) {
                throw errors.wrong(
                    element,
                    "%s has the column '%s' as a member, and rows in a list of its own. Expected rows without further rows in them."
                        .formatted(element.path(), Place.cut(member)));
              }
              String other = first.texts().get(member);
              if (other != null && !other.equals(text)) {
                throw errors.wrong(
                    element,
                    "%s and %s hold rows and have no name, but differ in '%s' ('%s' and '%s'). Expected the name of a sub-report under one of %s."
                        .formatted(
                            first.path(),
                            element.path(),
                            Place.cut(member),
                            Place.cut(other),
                            Place.cut(text),
                            SectionFacts.NAMES));
              }
            });
  }

  private static void markNameless(Scope scope) {
    for (Scope at = scope; at != null && at.facts().name() == null; at = at.outer()) {
      at.hasNamelessRow();
    }
  }

  /** Judges an element that has just been scanned. */
  void judge(RowList list, int index, int order, ElementScan scan, byte[] bytes, int from, int to) {
    failed = true;
    RowDialect dialect = list.dialect();
    try {
      if (dialect == null && !(scan.isArray() && list.arraysAreNoRows())) {
        dialect = dialectOf(list, scan, bytes);
      }
      if (dialect != null) {
        row(list, dialect.cells(scan, bytes));
      } else if (scan.isArray()) {
        arrayThatIsNoRow(list);
      } else {
        objectThatIsNoRow(list, index, order, JsonValues.tree(bytes, from, to));
      }
    } catch (RowMismatch mismatch) {
      throw errors.wrong(
          list.scope(),
          list.scope().rows() + 1,
          "%s[%s] cannot be read: %s.".formatted(list.path(), index, mismatch.getMessage()));
    }
    failed = false;
  }

  private @Nullable RowDialect dialectOf(RowList list, ElementScan scan, byte[] bytes) {
    Headings columns = list.scope().facts().columns();
    RowDialect dialect = columns == null ? null : RowDialect.of(scan, bytes, columns);
    if (dialect != null) {
      if (list.hasOther()) {
        throw new RowMismatch("it is a row, but before it the list holds something else");
      }
      list.dialect(dialect);
      list.marksSections();
      checkOnlyList(list);
    }
    return dialect;
  }

  private void row(RowList list, JsonCells cells) {
    Scope scope = list.scope();
    Section section = scope.section();
    if (section == null) {
      section = open(scope);
      markNameless(scope);
    }
    anyRow = true;
    rows.accept(
        new CellRow(section, scope.nextRow(), list.isTotals() || cells.beginsTotals(), cells));
  }

  /** Begins the section of an object, whose columns are known. */
  Section open(Scope scope) {
    SectionFacts known = scope.facts();
    Headings columns = known.columns();
    if (columns == null) {
      throw errors.wrong(scope, scope.path() + " has no columns.");
    }
    if (audit.isFull()) {
      throw errors.wrong(
          scope,
          "there are more than %s sub-reports. Ask for fewer groups at a time."
              .formatted(ReportAudit.MOST_SECTIONS));
    }
    known.takeName();
    known.takeColumns();
    ReportSection about =
        new ReportSection(
            errors.report(), known.path(), columns.titles(), Optional.ofNullable(known.window()));
    Section section = new Section(about, columns, encodings, NumberMeaning.OF_SETTINGS);
    scope.open(section);
    audit.section(scope.order(), about);
    return section;
  }

  // --- what is no row

  private void arrayThatIsNoRow(RowList list) {
    list.arrayIsNoRow();
    if (list.isFirstNote()) {
      aside.add(list);
    }
  }

  /** A sub-report whose lists are empty, or something else. */
  private void objectThatIsNoRow(RowList list, int index, int order, JsonNode element) {
    Scope scope = Scope.element(list, index, order);
    for (Map.Entry<String, JsonNode> member : element.properties()) {
      member(scope, member.getKey(), member.getValue());
    }
    scope.facts().end();
    if (!scope.hasEmptyList()) {
      aside.add(scope);
      return;
    }
    open(scope);
    for (Map.Entry<String, JsonNode> member : element.properties()) {
      content(scope, member.getKey(), member.getValue());
    }
  }

  private void member(Scope scope, String name, JsonNode value) {
    scope.holds((byte) (value.isObject() ? '{' : value.isArray() ? '[' : '"'));
    if (name.equalsIgnoreCase("rows") && !(value.isArray() && value.isEmpty())) {
      scope.rowsAreNoList();
    }
    if (name.equalsIgnoreCase("timeframe")) {
      facts.timeframe(scope, value);
    } else if (value.isTextual() || value.isNumber()) {
      facts.name(scope, name, value.asText());
    } else if (value.isObject()) {
      facts.nameInside(scope, name, value);
    } else if (value.isArray() && value.isEmpty()) {
      emptyList(RowList.member(scope, name));
    }
  }

  /** What a sub-report holds beside its empty list. */
  private void content(Scope scope, String name, JsonNode value) {
    if (name.equalsIgnoreCase("timeframe") || name.equalsIgnoreCase("parameters")) {
      return;
    }
    if (value.isArray() && !value.isEmpty()) {
      RowList list = RowList.member(scope, name);
      value.forEach(element -> list.holds((byte) (element.isObject() ? '{' : '"')));
      aside.add(list);
    } else if (value.isObject() && !value.isEmpty() && !SectionFacts.isName(name)) {
      aside.add(Scope.member(scope, name, scope.order()));
    }
  }

  // --- several lists

  /** A list without elements. */
  void emptyList(RowList list) {
    anyEmptyList = true;
    Scope scope = list.scope();
    scope.hasEmpty(list);
    RowList other = nearestNamed(scope).rowsBelow();
    if (other != null && scope.emptyRows() == list && other.scope() == scope) {
      throw twoLists(scope, list, other);
    }
  }

  /** Two lists of rows with nothing that tells them apart: one may be the other's chart. */
  private void checkOnlyList(RowList list) {
    if (list.isTotals()) {
      return;
    }
    Scope named = nearestNamed(list.scope());
    RowList first = named.rowsBelow();
    RowList empty = list.scope().emptyRows();
    if (first == null) {
      named.rowsBelow(list);
    } else if (liesInAnotherMember(first, list)) {
      throw twoLists(list.scope(), first, list);
    }
    if (empty != null) {
      throw twoLists(list.scope(), empty, list);
    }
  }

  /** The object around it whose name its rows have: the answer itself, if none has a name. */
  private static Scope nearestNamed(Scope scope) {
    Scope named = scope;
    for (Scope outer = named.outer();
        outer != null && named.facts().name() == null;
        outer = outer.outer()) {
      named = outer;
    }
    return named;
  }

  /** Elements of one list, such as pages, are read one after the other. */
  private static boolean liesInAnotherMember(Place one, Place other) {
    List<Place> line = one.line();
    List<Place> otherLine = other.line();
    int common = 0;
    while (common < line.size()
        && common < otherLine.size()
        && line.get(common) == otherLine.get(common)) {
      common++;
    }
    return line.get(common - 1) instanceof Scope;
  }

  private ReportFormatException twoLists(Scope scope, RowList one, RowList other) {
    return errors.wrong(
        scope,
        ("both %s and %s can be the list of rows, and nothing tells which it is. Expected one list"
                + " of rows under each name.")
            .formatted(one.path(), other.path()));
  }
}
