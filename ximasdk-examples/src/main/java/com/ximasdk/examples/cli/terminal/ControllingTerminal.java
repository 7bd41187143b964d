// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.utils.Signals;

/**
 * The terminal that this process was started from, by its own name, so that keys are had also where
 * standard input is something else. It needs {@code stty}, and no native library.
 */
final class ControllingTerminal implements TerminalDevice {
  private static final String NAME = "/dev/tty";

  private final Pty pty = new Pty();
  private final InputStream keys;
  private final Attributes found;
  private final Map<String, Object> formerHandlers = new LinkedHashMap<>();

  private ControllingTerminal(InputStream keys) throws IOException {
    this.keys = keys;
    this.found = pty.getAttr();
  }

  /**
   * Opens it.
   *
   * @throws IOException if there is none, or no {@code stty}
   */
  static ControllingTerminal open() throws IOException {
    InputStream keys = new FileInputStream(NAME);
    try {
      return new ControllingTerminal(keys);
    } catch (IOException | RuntimeException e) {
      keys.close();
      throw e instanceof IOException io ? io : new IOException("The terminal cannot be read.", e);
    }
  }

  @Override
  public ScreenSize size() throws IOException {
    Size size = pty.getSize();
    // A serial line, or a terminal whose other side has not said it, has none.
    return size.getColumns() < 1 || size.getRows() < 1
        ? ScreenSize.USUAL
        : new ScreenSize(size.getColumns(), size.getRows());
  }

  @Override
  public void takeKeys() throws IOException {
    Attributes oneByOne = new Attributes(found);
    oneByOne.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO), false);
    oneByOne.setControlChar(ControlChar.VMIN, 1);
    oneByOne.setControlChar(ControlChar.VTIME, 0);
    pty.setAttr(oneByOne);
  }

  @Override
  public void restore() throws IOException {
    pty.setAttr(found);
  }

  @Override
  public String typed() {
    try {
      // What reads a number of bytes asks a file for its position, which a terminal does not have.
      byte[] there = new byte[keys.available()];
      int read = there.length == 0 ? 0 : keys.read(there);
      return new String(there, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      // Who draws is told when nobody sees it any more.
      return "";
    }
  }

  @Override
  public void listen(Listener listener) {
    handle("WINCH", listener::resized);
    handle("TSTP", listener::suspended);
    handle("CONT", listener::resumed);
  }

  private void handle(String signal, Runnable handler) {
    Object former = Signals.register(signal, handler);
    if (former != null) {
      formerHandlers.putIfAbsent(signal, former);
    }
  }

  @Override
  public void suspend() throws IOException {
    // The system decides whether there is anybody who could have the process go on.
    Object handler = Signals.registerDefault("TSTP");
    try {
      new ProcessBuilder("kill", "-TSTP", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Signals.unregister("TSTP", handler);
    }
  }

  @Override
  public void close() {
    formerHandlers.forEach(Signals::unregister);
    try {
      keys.close();
    } catch (IOException e) {
      // Nothing was to be read from it any more.
    }
  }

  /** The library's terminal by name; its modes and size are those that stty tells. */
  private static final class Pty extends ExecPty {
    Pty() {
      super(null, null, NAME);
    }
  }
}
