// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.io.IOException;

/** The terminal as a device: its size, its modes, what is typed, and the signals it sends. */
interface TerminalDevice {
  /** How many cells it has now. */
  ScreenSize size() throws IOException;

  /** From now on keys come one by one and are not shown; those that send signals still do. */
  void takeKeys() throws IOException;

  /** Its modes are again as they were found. */
  void restore() throws IOException;

  /** What was typed since this was asked last; empty if nothing. Does not wait. */
  String typed();

  /**
   * Says who wants to know of signals. Called once.
   *
   * @param listener is called by a thread of its own
   */
  void listen(Listener listener);

  /** Stops the process as the signal that asks for it would have; returns when it goes on. */
  void suspend() throws IOException;

  /** Tells of no signal any more. */
  void close();

  /** Hears of signals. */
  interface Listener {
    /** The size has changed. */
    void resized();

    /** The process is asked to stop for a while. */
    void suspended();

    /** The process goes on after it was stopped. */
    void resumed();
  }
}
