// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

/** What a request asks for, and how many such requests are made at most, repeats included. */
public enum Subject {
  /** The roster of agents. */
  AGENTS("the list of agents", 2),
  /** The roster of skills. */
  SKILLS("the list of skills", 2),
  /** Lists of recordings in a window. */
  RECORDINGS("lists of recordings", 40),
  /** The audio of a recording. */
  AUDIO("the audio of recordings", 6),
  /** The list of realtime metrics. */
  METRICS("the list of realtime metrics", 2),
  /** Values of realtime metrics. */
  VALUES("values of realtime metrics", 10),
  /** Runs of historical reports. */
  REPORTS("runs of historical reports", 24);

  private final String label;
  private final int most;

  Subject(String label, int most) {
    this.label = label;
    this.most = most;
  }

  /** What it is, for a sentence. */
  public String label() {
    return label;
  }

  /** The most requests, repeats included. */
  public int most() {
    return most;
  }

  /** The most requests of all subjects together. */
  public static int mostOfAll() {
    int all = 0;
    for (Subject subject : values()) {
      all += subject.most;
    }
    return all;
  }
}
