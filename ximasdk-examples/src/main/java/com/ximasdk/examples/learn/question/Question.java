// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

/**
 * One thing that the vendor does not document, and how to see it from outside. It has no state;
 * what was asked for is in the {@link Evidence}, where another question finds it again.
 */
public interface Question {
  /** Its name, as {@code audio-path}. */
  String id();

  /** What it asks, a sentence with a question mark. */
  String asks();

  /** What is taken where nothing is set, as a clause. */
  String byDefault();

  /** The setting that it decides, as {@code recording.audioPath}; empty where there is none. */
  String setting();

  /**
   * Looks.
   *
   * @return what was seen; nothing in it is the tenant's own, as names, numbers and texts are
   * @throws NotSeenException if it could not be asked, or there was nothing to see
   * @throws InterruptedException if the command is to end
   */
  Learned look(Evidence evidence) throws InterruptedException;
}
