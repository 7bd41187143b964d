// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.text.PlainText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a command writes and what it finds around it: the two streams, the environment, and whether
 * a person looks on. Results go to {@link #out()}; progress, log and errors to {@link #err()}.
 */
public final class Console {
  private final OutSink sink;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;

  private final AtomicBoolean outFailureIsTold = new AtomicBoolean();
  private volatile ArgumentMask mask = ArgumentMask.NONE;

  private Console(
      OutSink sink,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      boolean outIsTerminal,
      boolean errIsTerminal) {
    this.sink = sink;
    this.out = out;
    this.err = err;
    this.environment = Map.copyOf(environment);
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
  }

  /** The streams and the environment of this process. */
  public static Console ofProcess() {
    boolean outIsTerminal = isTerminal(1);
    boolean errIsTerminal = isTerminal(2);
    OutSink sink = new OutSink(new FileOutputStream(FileDescriptor.out), isPipe(1));
    return new Console(
        sink,
        stream(sink, outIsTerminal),
        stream(new FileOutputStream(FileDescriptor.err), errIsTerminal),
        System.getenv(),
        outIsTerminal,
        errIsTerminal);
  }

  /**
   * Streams that are no terminal, in UTF-8, for a command that runs inside another program or a
   * test.
   *
   * @param out takes the results
   * @param err takes progress and errors
   * @param environment the environment variables
   */
  public static Console of(OutputStream out, OutputStream err, Map<String, String> environment) {
    OutSink sink = new OutSink(out, false);
    return new Console(
        sink,
        new PrintStream(sink, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        environment,
        false,
        false);
  }

  /** A terminal in UTF-8, for tests. */
  public static Console terminal(OutputStream out, OutputStream err) {
    OutSink sink = new OutSink(out, false);
    return new Console(
        sink,
        new PrintStream(sink, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of("TERM", "xterm"),
        true,
        true);
  }

  /**
   * The same streams in another environment.
   *
   * @param variables the environment variables
   */
  public Console withEnvironment(Map<String, String> variables) {
    return new Console(sink, out, err, variables, outIsTerminal, errIsTerminal);
  }

  /** Takes the results. Look after {@link #checkOut()} when much is printed. */
  public PrintStream out() {
    return out;
  }

  /** Takes progress and errors. */
  public PrintStream err() {
    return err;
  }

  /**
   * Tells a person a sentence at once, on one line, without what looks like a key among the
   * arguments and without what could steer a terminal.
   *
   * @param sentence what was found, what was expected, what to do
   */
  public void tell(String sentence) {
    err.println(shown(sentence));
    err.flush();
  }

  /** The tabs before a frame of a stack trace stay. */
  private String shown(String sentence) {
    String masked = mask.masked(sentence);
    int tabs = 0;
    while (tabs < masked.length() && masked.charAt(tabs) == '\t') {
      tabs++;
    }
    return masked.substring(0, tabs) + PlainText.of(masked.substring(tabs));
  }

  /**
   * Tells a person in the same way that something failed, in red where the terminal has colours.
   *
   * @param sentence what was found, what was expected, what to do
   */
  public void tellFailure(String sentence) {
    err.println(styled(Style.FAILURE, shown(sentence), errTakesSequences()));
    err.flush();
  }

  /**
   * A text for standard output as it looks there: in its style on a terminal that has looks, unless
   * {@code NO_COLOR} is set; else as it is.
   *
   * @param style how it looks
   * @param text holds nothing that steers a terminal
   */
  public String styled(Style style, String text) {
    return styled(style, text, outTakesSequences());
  }

  /** Whether colours are wanted where they can be shown: {@code NO_COLOR} is not set. */
  public boolean wantsColours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private String styled(Style style, String text, boolean takesSequences) {
    return takesSequences && wantsColours() ? style.apply(text, true) : text;
  }

  /** The cells of a line of standard output; as many as there can be if it is no terminal. */
  int outWidth() {
    return outIsTerminal ? TerminalWidth.now(environment) : Integer.MAX_VALUE;
  }

  /** The same of standard error. */
  int errWidth() {
    return errIsTerminal ? TerminalWidth.now(environment) : Integer.MAX_VALUE;
  }

  /** Takes what is hidden from now on. */
  void hide(ArgumentMask arguments) {
    mask = arguments;
  }

  /** The environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** A writer to one of the two streams; it hands on each line. */
  PrintWriter writerTo(PrintStream stream) {
    boolean isTerminal = stream.equals(out) ? outIsTerminal : errIsTerminal;
    return new PrintWriter(new OutputStreamWriter(stream, charset(isTerminal)), true);
  }

  /**
   * Whether standard output is a terminal that can be told where to write: not one that says it is
   * {@code dumb}, or does not say what it is.
   */
  public boolean outTakesSequences() {
    return outIsTerminal && takesSequences();
  }

  /** The same of standard error. */
  boolean errTakesSequences() {
    return errIsTerminal && takesSequences();
  }

  private boolean takesSequences() {
    String type = environment.getOrDefault("TERM", "");
    return !type.isEmpty() && !type.equals("dumb");
  }

  /** Whether a person reads the results as they come. */
  public boolean outIsTerminal() {
    return outIsTerminal;
  }

  /** Whether a person reads progress and errors as they come. */
  public boolean errIsTerminal() {
    return errIsTerminal;
  }

  /**
   * Hands on what was printed so far.
   *
   * @throws OutputClosedException if it takes nothing more
   */
  public void checkOut() {
    if (out.checkError()) {
      throw sink.failed();
    }
  }

  /**
   * Tells that standard output takes nothing more: the first time, and unless its reader has gone.
   *
   * @param failure what {@link #checkOut()} threw
   */
  public void tellOnce(OutputClosedException failure) {
    if (!failure.readerHasGone() && !outFailureIsTold.getAndSet(true)) {
      tellFailure(Failures.messageOf(failure));
    }
  }

  /**
   * Prints a text to standard output, and hands it on in one piece.
   *
   * @param text any text
   * @throws OutputClosedException if it takes nothing more
   */
  public void write(String text) {
    byte[] bytes = text.getBytes(charset(outIsTerminal));
    out.write(bytes, 0, bytes.length);
    checkOut();
  }

  private static PrintStream stream(OutputStream to, boolean terminal) {
    return new PrintStream(new BufferedOutputStream(to, 1 << 13), terminal, charset(terminal));
  }

  private static Charset charset(boolean terminal) {
    if (!terminal) {
      return StandardCharsets.UTF_8;
    }
    for (String name : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
      String charset = System.getProperty(name);
      if (charset != null && Charset.isSupported(charset)) {
        return Charset.forName(charset);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Java tells only whether input and output are both a terminal; Linux tells of each stream. */
  @SuppressWarnings("SystemConsoleNull") // Since JDK 22 the guess is "yes" where nothing is known.
  private static boolean isTerminal(int descriptor) {
    String target = target(descriptor);
    return target.isEmpty()
        ? System.console() != null
        : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
  }

  private static boolean isPipe(int descriptor) {
    return target(descriptor).startsWith("pipe:");
  }

  /** What Linux says that a stream is; empty where that is not told. */
  private static String target(int descriptor) {
    try {
      Path link = Path.of("/proc/self/fd/" + descriptor);
      return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
    } catch (IOException | InvalidPathException | SecurityException e) {
      return "";
    }
  }
}
