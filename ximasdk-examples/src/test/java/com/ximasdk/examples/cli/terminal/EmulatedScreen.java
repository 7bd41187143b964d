// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/** What a person sees of what is written to a terminal. */
public final class EmulatedScreen extends OutputStream {
  private final ScreenTerminal terminal;
  private final StringBuilder written = new StringBuilder();
  private int writes;

  /** An empty screen. */
  public EmulatedScreen(int columns, int rows) {
    terminal = new ScreenTerminal(columns, rows);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    written.append(text);
    writes++;
    terminal.write(text);
  }

  /** All that was written since this was asked last. */
  public synchronized String written() {
    String all = written.toString();
    written.setLength(0);
    return all;
  }

  /** Gives it another size, as a person does by pulling at a window. */
  public synchronized void resize(int columns, int rows) {
    terminal.setSize(Size.of(columns, rows));
  }

  /** In how many pieces. */
  synchronized int writes() {
    return writes;
  }

  /** The lines as they are seen, without blanks at their ends. */
  public synchronized List<String> lines() {
    int columns = terminal.getColumns();
    int rows = terminal.getRows();
    long[] cells = new long[columns * rows];
    terminal.dump(cells, new int[2]);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int codePoint = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
        line.appendCodePoint(codePoint == 0 ? ' ' : codePoint);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
