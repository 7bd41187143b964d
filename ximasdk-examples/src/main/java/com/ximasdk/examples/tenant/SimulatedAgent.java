// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

/**
 * An agent of a simulated tenant.
 *
 * @param label as the tenant prints it, {@code Name(extension)}
 * @param type {@code UC} for a telephone of the UC platform, {@code XIMA} for a WebRTC softphone
 */
public record SimulatedAgent(String label, String type) {
  /** What stands before the last bracket, without outer blanks. */
  public String name() {
    return label.substring(0, label.lastIndexOf('(')).strip();
  }

  /** What stands inside the last brackets. */
  public String extension() {
    return label.substring(label.lastIndexOf('(') + 1, label.lastIndexOf(')'));
  }
}
