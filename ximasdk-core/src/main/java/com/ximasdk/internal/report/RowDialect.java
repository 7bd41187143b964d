// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of one list are written, which is UNKNOWN and therefore told by the first of them:
 * cells in column order, or cells that name their columns; as an object or array of its own, or in
 * the list {@code cells} or {@code values} of an object.
 */
abstract sealed class RowDialect permits RowDialect.InOrder, RowDialect.ByName {
  private final Headings columns;

  private RowDialect(Headings columns) {
    this.columns = columns;
  }

  /**
   * The dialect of a list that begins with an element.
   *
   * @return null if the element is no row of these columns
   * @throws RowMismatch if it is one, but can be read in two ways
   */
  static @Nullable RowDialect of(ElementScan first, byte[] bytes, Headings columns) {
    if (first.isArray() || first.isWrapper()) {
      RowDialect listed = ofList(first, bytes, columns);
      if (listed != null || first.isArray()) {
        return listed;
      }
    }
    CellSpans members = first.members();
    ColumnNames names = ColumnNames.of(members, bytes, columns);
    if (names == null || (first.hasEmptyList() && names.areNamesOfASection(members, bytes))) {
      return null;
    }
    return new ByName(columns, names, Form.MEMBERS);
  }

  private static @Nullable RowDialect ofList(ElementScan first, byte[] bytes, Headings columns) {
    CellSpans cells = first.listed();
    Form form = first.isArray() ? Form.ARRAY : Form.WRAPPED;
    int keyed = cells.named() == 0 ? 0 : ColumnNames.count(cells, bytes, columns);
    if (keyed > 0) {
      if (keyed < cells.size()) {
        throw new RowMismatch("only some of its cells have the key of a column");
      }
      ColumnNames names = ColumnNames.of(cells, bytes, columns);
      return names == null ? null : new ByName(columns, names, form);
    }
    boolean fits =
        cells.size() > 0 && cells.size() == columns.size() && cells.unknown() < cells.size();
    return fits ? new InOrder(columns, form) : null;
  }

  /**
   * The cells of a row in column order.
   *
   * @throws RowMismatch if it is none in this dialect
   */
  JsonCells cells(ElementScan row, byte[] bytes) {
    if (row.hasAmbiguousCell()) {
      throw new RowMismatch("one of its cells has the same member twice");
    }
    return arranged(row, bytes);
  }

  abstract JsonCells arranged(ElementScan row, byte[] bytes);

  final Headings columns() {
    return columns;
  }

  private static RowMismatch other(Form expected, ElementScan row) {
    return new RowMismatch(
        "it is %s, but the first row of this list is %s"
            .formatted(
                (row.isArray() ? Form.ARRAY : row.isWrapper() ? Form.WRAPPED : Form.MEMBERS).words,
                expected.words));
  }

  /** What the cells lie in. */
  private enum Form {
    ARRAY("an array of cells"),
    WRAPPED("an object with a list of cells"),
    MEMBERS("an object with a member for each cell");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    CellSpans cells(ElementScan row) {
      boolean fits =
          switch (this) {
            case ARRAY -> row.isArray();
            case WRAPPED -> row.isWrapper();
            case MEMBERS -> !row.isArray();
          };
      if (!fits) {
        throw other(this, row);
      }
      return this == MEMBERS ? row.members() : row.listed();
    }
  }

  /** Cells in column order; the last ones may be left out. */
  static final class InOrder extends RowDialect {
    private final Form form;

    private InOrder(Headings columns, Form form) {
      super(columns);
      this.form = form;
    }

    @Override
    JsonCells arranged(ElementScan row, byte[] bytes) {
      CellSpans cells = form.cells(row);
      if (cells.size() > columns().size()) {
        throw new RowMismatch(
            "it has %s cells, but there are %s columns".formatted(cells.size(), columns().size()));
      }
      return cells.inOrder(bytes);
    }
  }

  /** Cells that name their column, by its key or by its title. */
  static final class ByName extends RowDialect {
    private final ColumnNames names;
    private final Form form;

    private ByName(Headings columns, ColumnNames names, Form form) {
      super(columns);
      this.names = names;
      this.form = form;
    }

    @Override
    JsonCells arranged(ElementScan row, byte[] bytes) {
      CellSpans cells = form.cells(row);
      return cells.byPlan(bytes, names.plan(cells, bytes), columns().size());
    }
  }
}
