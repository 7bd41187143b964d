// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

/**
 * An agent of a simulated tenant.
 *
 * @param label as the tenant prints it, {@code Name(extension)}, or the name alone
 * @param type {@code UC} for a telephone of the UC platform, {@code XIMA} for a WebRTC softphone
 * @since 0.1.0
 */
public record SimulatedAgent(String label, String type) {
  /**
   * Checks that there are both.
   *
   * @param label as the tenant prints it, {@code Name(extension)}, or the name alone
   * @param type {@code UC} for a telephone of the UC platform, {@code XIMA} for a WebRTC softphone
   */
  public SimulatedAgent {
    requireNonNull(label, "label");
    requireNonNull(type, "type");
  }

  /**
   * An agent with a telephone of the UC platform, whose recordings are mono (KNOWN).
   *
   * @param name the name
   * @param extension the extension
   * @return the agent
   * @throws IllegalArgumentException if one is blank, or if the extension has brackets
   */
  public static SimulatedAgent telephone(String name, String extension) {
    return of(name, extension, "UC");
  }

  /**
   * An agent with a WebRTC softphone, whose recordings are stereo (KNOWN).
   *
   * @param name the name
   * @param extension the extension
   * @return the agent
   * @throws IllegalArgumentException if one is blank, or if the extension has brackets
   */
  public static SimulatedAgent softphone(String name, String extension) {
    return of(name, extension, "XIMA");
  }

  private static SimulatedAgent of(String name, String extension, String type) {
    if (name.isBlank()
        || extension.isBlank()
        || extension.contains("(")
        || extension.contains(")")) {
      throw new IllegalArgumentException(
          "an agent has the name '"
              + name
              + "' and the extension '"
              + extension
              + "'; expected both, the extension without brackets, such as 'Ann Lee' and '253'");
    }
    return new SimulatedAgent(name + "(" + extension + ")", type);
  }

  /** {@return what stands before the last brackets, without outer blanks} */
  public String name() {
    return (hasExtension() ? label.substring(0, label.lastIndexOf('(')) : label).strip();
  }

  /** {@return what stands inside the last brackets; empty if there are none} */
  public String extension() {
    return hasExtension()
        ? label.substring(label.lastIndexOf('(') + 1, label.lastIndexOf(')'))
        : "";
  }

  private boolean hasExtension() {
    return label.contains("(") && label.lastIndexOf('(') < label.lastIndexOf(')');
  }
}
