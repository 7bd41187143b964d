// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A terminal whose size, keys and signals a test decides. */
final class ScriptedTerminal implements TerminalDevice {
  ScreenSize size = new ScreenSize(20, 5);
  String typed = "";
  boolean takesKeys;
  boolean closed;
  boolean fails;
  int restorationsThatFail;
  int suspensions;
  @Nullable Listener listener;

  @Override
  public ScreenSize size() throws IOException {
    failIfSo();
    return size;
  }

  @Override
  public void takeKeys() throws IOException {
    failIfSo();
    takesKeys = true;
  }

  @Override
  public void restore() throws IOException {
    failIfSo();
    if (restorationsThatFail > 0) {
      restorationsThatFail--;
      throw new IOException("the program that sets the modes was interrupted");
    }
    takesKeys = false;
  }

  @Override
  public String typed() {
    String all = typed;
    typed = "";
    return all;
  }

  @Override
  public void listen(Listener who) {
    listener = who;
  }

  @Override
  public void suspend() {
    suspensions++;
    if (takesKeys) {
      throw new IllegalStateException("suspended while the terminal was not as it was found");
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  Listener signals() {
    Listener who = listener;
    if (who == null) {
      throw new IllegalStateException("nobody listens to signals");
    }
    return who;
  }

  private void failIfSo() throws IOException {
    if (fails) {
      throw new IOException("the terminal is gone");
    }
  }
}
