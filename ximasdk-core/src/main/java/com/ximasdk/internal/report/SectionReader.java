// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRow;
import java.util.function.Consumer;

/**
 * Brings together what an answer is made of. An element of a list is judged when the columns, the
 * name and the window of its section are certain; until then it is held back.
 */
final class SectionReader implements ShapeListener {
  private final ReportErrors errors;
  private final FactReader facts;
  private final RowJudge judge;
  private final HeldRows held = new HeldRows();
  private final LeftAside aside = new LeftAside();
  private final AnswerMembers members = new AnswerMembers();
  private final OtherMembers others;
  private final ReportAudit audit;
  private boolean anyColumns;
  private boolean windowsTaken;

  SectionReader(
      ReportErrors errors, CellEncodings encodings, ReportAudit audit, Consumer<ReportRow> rows) {
    this.errors = errors;
    this.audit = audit;
    this.facts = new FactReader(errors, encodings.zone(), audit);
    this.judge = new RowJudge(encodings, errors, facts, audit, aside, rows);
    this.others = new OtherMembers(audit);
  }

  @Override
  public void begins(Place place) {
    Place parent = place.parent();
    if (parent instanceof RowList list) {
      other(
          list,
          place instanceof RowList ? "a list of lists" : "an object that holds lists or objects");
    } else if (parent instanceof Scope outer) {
      if (outer.isRoot()) {
        members.place(place);
      }
      if (isRows(place.member())) {
        if (place instanceof RowList list) {
          outer.rowList(list);
        } else {
          outer.rowsAreNoList();
        }
      }
    }
  }

  @Override
  public void ends(Place place) {
    if (place instanceof RowList list) {
      if (list.size() == 0) {
        judge.emptyList(list);
      } else if (list.values() > 0 && list.dialect() == null && list.isFirstNote()) {
        aside.add(list);
      }
    } else if (place instanceof Scope scope) {
      scope.facts().end();
      if (scope.isRoot()) {
        end(scope);
        return;
      }
      hold(new HeldRows.End(scope));
      release(false);
    }
  }

  @Override
  public void value(Scope scope, String member, byte[] bytes, int from, int to) {
    boolean text = bytes[from] == '"';
    if (scope.isRoot()) {
      members.value(member, JsonText.decode(bytes, from, to));
      if (text && member.equals("title")) {
        String title = JsonText.decode(bytes, from + 1, to - 1);
        errors.title(title);
        audit.title(title);
      } else {
        others.add(member, bytes, from, to);
      }
    } else if (text) {
      String content = JsonText.decode(bytes, from + 1, to - 1);
      facts.name(scope, member, content);
      noteText(scope, member, content);
      release(false);
    } else if (SectionFacts.isName(member) && JsonValues.isNumber(bytes[from])) {
      facts.name(scope, member, JsonText.decode(bytes, from, to));
      release(false);
    }
    if (isRows(member)) {
      scope.rowsAreNoList();
    }
  }

  private static boolean isRows(String member) {
    return member.equalsIgnoreCase("rows");
  }

  /** A text that may be what tells an element of a list from the next one. */
  private static void noteText(Scope scope, String member, String text) {
    if (SectionFacts.isName(member) && scope.isElement()) {
      return;
    }
    String path = member;
    Scope element = scope;
    for (Scope outer = element.outer();
        outer != null && !element.isElement();
        outer = outer.outer()) {
      path = element.member() + "." + path;
      element = outer;
    }
    if (element.isElement()) {
      element.text(path, text);
    }
  }

  @Override
  public void nameObject(Scope scope, String member, byte[] bytes, int from, int to) {
    if (scope.isRoot()) {
      members.value(member, "an object");
      others.add(member, bytes, from, to);
    } else {
      facts.nameInside(scope, member, JsonValues.tree(bytes, from, to));
      release(false);
    }
  }

  @Override
  public void columns(Scope scope, byte[] bytes, int from, int to) {
    JsonNode columns = JsonValues.tree(bytes, from, to);
    if (!columns.isEmpty()) {
      anyColumns = true;
      facts.columns(scope, columns);
      release(false);
    } else if (scope.isRoot()) {
      members.value("columns", "[]");
    }
  }

  @Override
  public void timeframe(Scope scope, byte[] bytes, int from, int to) {
    if (scope.isRoot()) {
      members.value("timeframe", "a window");
    }
    facts.timeframe(scope, JsonValues.tree(bytes, from, to));
    release(false);
  }

  @Override
  public void parameters(Scope scope, byte[] bytes, int from, int to) {
    if (scope.isRoot()) {
      members.value("parameters", "what the report was asked with");
      others.add("parameters", bytes, from, to);
    }
  }

  @Override
  public void kept(Place place, byte[] bytes) {
    others.add(place, bytes);
  }

  @Override
  public int mostKept() {
    return others.most();
  }

  @Override
  public void valueElement(RowList list, byte first) {
    other(list, first == 'n' ? "null" : "a single value");
  }

  private void other(RowList list, String what) {
    if (!list.isFirstOther()) {
      return;
    }
    int index = list.size() - 1;
    if (!list.candidates()) {
      list.other();
    } else if (held.isEmpty()) {
      judge.other(list, index, what);
    } else {
      hold(new HeldRows.Other(list, index, what));
    }
  }

  @Override
  public void element(RowList list, int order, ElementScan scan, byte[] bytes, int from, int to) {
    int index = list.size() - 1;
    list.hasCandidate();
    if (held.isEmpty() && isCertain(list.scope())) {
      judge.judge(list, index, order, scan, bytes, from, to);
    } else {
      hold(new HeldRows.Element(list, index, order, bytes, from, to));
    }
  }

  // --- what is held back

  private void hold(HeldRows.Held one) {
    held.add(one);
    if (!held.isOver()) {
      return;
    }
    Scope scope = one.scope();
    if (scope.facts().columns() != null) {
      // Names and windows are not waited for any longer; what comes later of them is told.
      windowsTaken = true;
      scope.facts().takeName();
      release(false);
    }
    HeldRows.Held first = held.first();
    if (first != null && held.isOver()) {
      throw errors.wrong(
          first.scope(),
          "the columns come after more rows than are held back (%s bytes), or there are none."
              .formatted(HeldRows.MOST_BYTES));
    }
  }

  private boolean isCertain(Scope scope) {
    return scope.section() != null
        || (isCertainButWindow(scope) && (windowsTaken || scope.facts().isWindowCertain()));
  }

  private static boolean isCertainButWindow(Scope scope) {
    return scope.facts().columns() != null && scope.facts().isNameCertain();
  }

  private boolean isDue(HeldRows.Held one, boolean withoutWindow) {
    boolean needsFacts =
        one instanceof HeldRows.Element
            || (one instanceof HeldRows.End && one.scope().hasEmptyList());
    return !needsFacts
        || isCertain(one.scope())
        || (withoutWindow && isCertainButWindow(one.scope()));
  }

  /** Lets go of what is certain by now, in its order. */
  private void release(boolean withoutWindow) {
    for (HeldRows.Held one = held.first();
        one != null && isDue(one, withoutWindow);
        one = held.first()) {
      held.removeFirst();
      judge.judge(one);
    }
  }

  /** Gives out the rows that are right although what follows them is not. */
  void giveOutRest() {
    if (!judge.failed()) {
      release(true);
    }
  }

  /** Nothing more is asked for. */
  void forget() {
    held.clear();
  }

  // --- the end

  private void end(Scope root) {
    release(false);
    others.end();
    if (!anyColumns) {
      throw errors.wrong(
          ("the answer has no columns, so it is no report. It holds: %s. Expected a list 'columns'"
                  + " that says what each cell is.")
              .formatted(members.words()),
          null);
    }
    HeldRows.Held first = held.first();
    if (first != null) {
      throw errors.wrong(
          first.scope(),
          "%s holds what may be rows, but there are no columns for them."
              .formatted(
                  first instanceof HeldRows.Element one
                      ? one.list().path()
                      : first.scope().path()));
    }
    if (judge.anyRow()) {
      aside.tell(audit);
    } else if (!judge.anyEmptyList()
        || aside.isAny()
        || (root.areRowsUnread() && !root.holdsSections())) {
      throw nothingRead(root);
    }
    if (root.hasEmptyList() && !root.holdsSections() && root.facts().columns() != null) {
      judge.open(root);
    }
  }

  private ReportFormatException nothingRead(Scope root) {
    return errors.wrong(
        root,
        ("nothing could be read as a row of its columns. The answer holds %s. Expected rows"
                + " in a list, each an array in column order or an object by column key or title;"
                + " or an empty list.")
            .formatted(aside.isAny() ? aside.words() : members.words()));
  }
}
