// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

/**
 * An agent of a simulated tenant.
 *
 * @param label as the tenant prints it, {@code Name(extension)}
 * @param type {@code UC} for a telephone of the UC platform, {@code XIMA} for a WebRTC softphone
 * @since 0.1.0
 */
public record SimulatedAgent(String label, String type) {
  /**
   * An agent with a telephone of the UC platform, whose recordings are mono (KNOWN).
   *
   * @param name the name
   * @param extension the extension
   * @return the agent
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
   */
  public static SimulatedAgent softphone(String name, String extension) {
    return of(name, extension, "XIMA");
  }

  private static SimulatedAgent of(String name, String extension, String type) {
    if (name.isBlank() || extension.isBlank()) {
      throw new IllegalArgumentException(
          "an agent has the name '"
              + name
              + "' and the extension '"
              + extension
              + "'; expected both, such as 'Ann Lee' and '253'");
    }
    return new SimulatedAgent(name + "(" + extension + ")", type);
  }

  /** {@return what stands before the last bracket, without outer blanks} */
  public String name() {
    return label.substring(0, label.lastIndexOf('(')).strip();
  }

  /** {@return what stands inside the last brackets} */
  public String extension() {
    return label.substring(label.lastIndexOf('(') + 1, label.lastIndexOf(')'));
  }
}
