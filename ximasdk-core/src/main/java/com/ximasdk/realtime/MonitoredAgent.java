// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * An agent as a realtime metric names it.
 *
 * @param loginId the agent as {@code Name(extension)}, without a blank before the bracket
 * @param name the name, without the extension
 * @param extension the text in the last brackets; empty if there are none
 */
public record MonitoredAgent(String loginId, String name, String extension) {
  /**
   * Reads a category value. {@code John Doe(481)} and {@code John Doe (481)} are the same agent; a
   * text without a final {@code (…)} is a name without an extension.
   *
   * @param categoryValue the text as received
   * @return the agent
   */
  public static MonitoredAgent parse(String categoryValue) {
    String text = categoryValue.strip();
    int open = text.lastIndexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return new MonitoredAgent(text, text, "");
    }
    String name = text.substring(0, open).strip();
    String extension = text.substring(open + 1, text.length() - 1).strip();
    boolean asPrinted = name.length() + extension.length() + 2 == text.length();
    return new MonitoredAgent(asPrinted ? text : name + "(" + extension + ")", name, extension);
  }

  /** The login id. */
  @Override
  public String toString() {
    return loginId;
  }
}
