// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where standard output goes. Keeps why it failed, of which a print stream tells only that. */
final class OutSink extends FilterOutputStream {
  /** Systems say it in their users' language, of which most keep this word. */
  private static final String PIPE = "pipe";

  private final boolean isPipe;
  private volatile @Nullable IOException failure;

  /**
   * A sink.
   *
   * @param to takes what is written
   * @param isPipe whether it is known to be a pipe, which fails only if its reader has gone
   */
  OutSink(OutputStream to, boolean isPipe) {
    super(to);
    this.isPipe = isPipe;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw kept(e);
    }
  }

  private IOException kept(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }

  private static boolean isOfAPipe(IOException why) {
    return String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains(PIPE);
  }

  /** What is thrown when it is found to have failed. */
  OutputClosedException failed() {
    IOException why = failure;
    return why != null && (isPipe || isOfAPipe(why))
        ? OutputClosedException.ofReader(why)
        : OutputClosedException.failed(why);
  }
}
