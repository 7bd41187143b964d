// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

/** A file that can be given away. Immutable. */
public final class SampleFile {
  private final String name;
  private final byte[] content;

  SampleFile(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  /** Its name, without a directory. */
  public String name() {
    return name;
  }

  /** What is in it. */
  public byte[] content() {
    return content.clone();
  }
}
