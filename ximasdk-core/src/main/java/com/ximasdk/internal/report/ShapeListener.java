// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** Is told what {@link JsonShape} finds in an answer, in its order. */
interface ShapeListener {
  /** An object or a list begins that is gone into. */
  void begins(Place place);

  /** It ends. */
  void ends(Place place);

  /** A member that is a text, a number, a truth value or null. */
  void value(Scope scope, String member, byte[] bytes, int from, int to);

  /** A member that is an object of scalars under a name of sub-reports. */
  void nameObject(Scope scope, String member, byte[] bytes, int from, int to);

  /** The columns. */
  void columns(Scope scope, byte[] bytes, int from, int to);

  /** The window, whatever its form. */
  void timeframe(Scope scope, byte[] bytes, int from, int to);

  /** What the report was asked with. */
  void parameters(Scope scope, byte[] bytes, int from, int to);

  /**
   * An element of a list that may be a row.
   *
   * @param order which of the answer's objects it is, in their order
   */
  void element(RowList list, int order, ElementScan scan, byte[] bytes, int from, int to);

  /** An element of a list that is neither an object nor a list. */
  void valueElement(RowList list, byte first);

  /** A list or an object at the outermost level that is not long, as it was written. */
  void kept(Place place, byte[] bytes);

  /** How many bytes of such a value are still to be kept. */
  int mostKept();
}
