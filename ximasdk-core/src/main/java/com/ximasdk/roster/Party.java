// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import com.ximasdk.internal.text.Blanks;

/**
 * A party of a call, or a user, as Xima CCaaS writes it: {@code Name(extension)}, a number, or a
 * name. This is the one reading for recordings, rosters, reports and realtime metrics, so that each
 * of them gives the same agent the same login id.
 *
 * <p>{@code Name(extension)} is split at the last {@code (}, so that {@code Ann (Day) Lee(253)} is
 * the name {@code Ann (Day) Lee} with the extension {@code 253}. A blank of any kind between the
 * two is dropped (the vendor's guide writes {@code John Doe (154)} on one page and {@code John
 * Doe(154)} on others), and doubled brackets count once. What stands in the last brackets is an
 * extension only if it holds a digit and beside digits nothing but {@code +}, {@code *}, {@code #},
 * {@code .} and dashes: {@code Ann (Day)} is a name, and {@code 8015550111 (Mobile)} the number
 * {@code 8015550111}.
 *
 * <p>Else a text is a number if it holds a digit, {@code *} or {@code #}, and beside them nothing
 * but {@code +}, {@code .}, blanks, dashes and brackets; a number is kept as printed. Any other
 * text is a name. Whether a bare number is an extension depends on the call; see {@link
 * #extension(Side)}.
 *
 * <p>Immutable. The constructor takes its parts as they are and compares nothing with the form;
 * {@link #parse} is the usual way.
 *
 * @param form how the party is written
 * @param name the name without outer blanks, {@code ""} if there is none
 * @param number the number or extension as printed, {@code ""} if there is none
 * @since 0.1.0
 */
public record Party(Form form, String name, String number) {
  /** The party that is absent or blank. */
  public static final Party NONE = new Party(Form.NAME, "", "");

  /** The most digits that a bare number on the agent's side has as an extension. */
  private static final int LONGEST_EXTENSION = 6;

  /**
   * How a party is written.
   *
   * @since 0.1.0
   */
  public enum Form {
    /** {@code Name(extension)}. */
    NAME_WITH_EXTENSION,
    /** A number alone. */
    NUMBER,
    /** A name alone, or nothing. */
    NAME
  }

  /**
   * Where a party stands in its call.
   *
   * @since 0.1.0
   */
  public enum Side {
    /** A party of an internal or inter-site call: each bare number is an extension. */
    INTERNAL,
    /**
     * The agent's side of an inbound or outbound call, and an agent outside of any call: a bare
     * number of at most six digits is an extension.
     */
    AGENT,
    /** The other side of an inbound or outbound call: a bare number is an external number. */
    EXTERNAL
  }

  /**
   * Reads a party as printed; blanks around it are dropped. Every text can be read.
   *
   * @param text the party as printed; may be empty
   * @return the party; {@link #NONE} if the text is blank
   */
  public static Party parse(String text) {
    if (isPlainNumber(text)) {
      return new Party(Form.NUMBER, "", text);
    }
    String party = Blanks.strip(text);
    int open = party.lastIndexOf('(');
    if (open >= 0 && party.endsWith(")")) {
      String before = Blanks.strip(party.substring(0, open));
      String inside = Blanks.strip(party.substring(open + 1, party.length() - 1));
      while (inside.endsWith(")") && before.endsWith("(")) {
        inside = Blanks.strip(inside.substring(0, inside.length() - 1));
        before = Blanks.strip(before.substring(0, before.length() - 1));
      }
      if (isExtension(inside)) {
        return new Party(Form.NAME_WITH_EXTENSION, before, inside);
      }
      if (isNumber(before) && inside.indexOf(')') < 0) {
        return new Party(Form.NUMBER, "", before);
      }
    }
    if (isNumber(party)) {
      return new Party(Form.NUMBER, "", party);
    }
    return party.isEmpty() ? NONE : new Party(Form.NAME, party, "");
  }

  /**
   * The extension of this party, if its number is one on that side of its call.
   *
   * @param side where the party stands in its call; it matters for a bare number alone
   * @return the extension as printed, or {@code ""} if the party has none
   */
  public String extension(Side side) {
    if (form != Form.NUMBER) {
      return number;
    }
    return switch (side) {
      case INTERNAL -> number;
      case AGENT -> digits(number) <= LONGEST_EXTENSION ? number : "";
      case EXTERNAL -> "";
    };
  }

  /** {@return whether there is neither a name nor a number} */
  public boolean isBlank() {
    return name.isEmpty() && number.isEmpty();
  }

  /**
   * The party as Xima CCaaS writes it, {@code Name(extension)} without a blank between: the login
   * id of an agent.
   */
  @Override
  public String toString() {
    return switch (form) {
      case NAME_WITH_EXTENSION -> name + "(" + number + ")";
      case NUMBER -> number;
      case NAME -> name;
    };
  }

  /** Without a stream, which took a tenth of the time of reading 10,000 agents. */
  private static boolean isExtension(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digit = true;
      } else if ("+*#.".indexOf(c) < 0 && !isDash(c)) {
        return false;
      }
    }
    return digit;
  }

  /** Nearly every party outside is digits alone. */
  private static boolean isPlainNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNumber(String text) {
    boolean dialled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPartOfNumber(c)) {
        return false;
      }
      dialled |= isDigit(c) || c == '*' || c == '#';
    }
    return dialled;
  }

  private static boolean isPartOfNumber(int c) {
    return isDigit(c) || "+*#.()".indexOf(c) >= 0 || isDash(c) || Blanks.isBlank(c);
  }

  private static boolean isDash(int c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static int digits(String number) {
    int digits = 0;
    for (int i = 0; i < number.length(); i++) {
      digits += isDigit(number.charAt(i)) ? 1 : 0;
    }
    return digits;
  }
}
