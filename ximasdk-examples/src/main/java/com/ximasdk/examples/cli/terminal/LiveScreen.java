// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputClosedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole screen of a terminal, drawn over and over until it is closed. It leaves the terminal as
 * it found it: on the ordinary end, on an exception (in a try-with-resources statement), when the
 * process is asked to end, and while it is suspended.
 *
 * <p>{@link #draw}, {@link #size} and {@link #keys} are for one thread; {@link #close} may come
 * from any.
 */
public final class LiveScreen implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveScreen.class);

  /** Now and then all lines are written, so that what others wrote on the screen goes. */
  private static final int FRAMES_BETWEEN_WHOLE_ONES = 16;

  private static final long PATIENCE_AT_EXIT_MILLIS = 3000;

  /** Who asks for the end by Ctrl-C more than once also ends the program that sets the modes. */
  private static final int MOST_TRIES_TO_RESTORE = 20;

  private final Console console;
  private final TerminalDevice device;
  private final Keyboard keyboard = new Keyboard();
  private final boolean inColour;
  private final Thread atExit = new Thread(this::leaveInTime, "leave-the-screen");

  private ScreenSize size;
  private List<ScreenLine> shown = List.of();
  private boolean measured;
  private int frames;
  private boolean open;

  private LiveScreen(Console console, TerminalDevice device) throws IOException {
    this.console = console;
    this.device = device;
    this.inColour = console.wantsColours();
    this.size = device.size();
    this.measured = true;
  }

  /**
   * Takes over the screen.
   *
   * @param console has the terminal
   * @return empty if there is no terminal that a page can be drawn on: standard output is something
   *     else, the terminal is {@code dumb}, or the process has none of its own
   */
  public static Optional<LiveScreen> open(Console console) {
    if (!console.outTakesSequences()) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(console, ControllingTerminal.open()));
    } catch (IOException e) {
      LOG.debug("There is no terminal to draw on", e);
      return Optional.empty();
    }
  }

  /** Takes over the screen of a device. */
  static LiveScreen open(Console console, TerminalDevice device) throws IOException {
    LiveScreen screen = new LiveScreen(console, device);
    try {
      screen.enter();
    } catch (IOException | RuntimeException e) {
      screen.close();
      throw e;
    }
    return screen;
  }

  private synchronized void enter() throws IOException {
    open = true;
    Runtime.getRuntime().addShutdownHook(atExit);
    device.listen(new Signalled());
    device.takeKeys();
    console.write(Frame.ENTER);
  }

  /** How many cells the terminal has now. */
  public synchronized ScreenSize size() {
    if (!measured) {
      measured = true;
      try {
        ScreenSize now = device.size();
        if (!now.equals(size)) {
          size = now;
          frames = 0;
        }
      } catch (IOException e) {
        LOG.debug("The size of the terminal is not told; the last one stays", e);
      }
    }
    return size;
  }

  /** Whether something of the terminal has changed, so that the page should be drawn anew. */
  synchronized boolean isOutdated() {
    return open && (!measured || frames == 0);
  }

  /** The keys that were pressed since this was asked last. */
  synchronized List<Key> keys() {
    return open ? keyboard.keys(device.typed()) : List.of();
  }

  /** The next page is written whole. */
  synchronized void redraw() {
    frames = 0;
  }

  /**
   * Shows a page. Only lines that changed are written, all at once. After {@link #close()} nothing
   * is.
   *
   * @param page from the top; lines past the last row are left out
   * @throws OutputClosedException if nobody looks at the terminal any more
   */
  public synchronized void draw(List<ScreenLine> page) {
    if (!open) {
      return;
    }
    List<ScreenLine> wanted = new ArrayList<>(page.subList(0, Math.min(page.size(), size.rows())));
    boolean whole = frames++ % FRAMES_BETWEEN_WHOLE_ONES == 0;
    console.write(
        whole ? Frame.whole(wanted, size.rows(), inColour) : Frame.of(shown, wanted, inColour));
    shown = wanted;
  }

  /** Leaves the terminal as it was found. Does nothing the second time. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    // The commands below would not be waited for by a thread that is interrupted.
    boolean interrupted = Thread.interrupted();
    leave();
    device.close();
    unhook();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    try {
      console.write(Frame.LEAVE);
    } catch (OutputClosedException e) {
      LOG.debug("Nobody looks at the terminal any more");
    }
    int tries = 1;
    while (!restored() && tries < MOST_TRIES_TO_RESTORE) {
      tries++;
    }
  }

  private boolean restored() {
    try {
      device.restore();
      return true;
    } catch (IOException e) {
      LOG.debug("The modes of the terminal cannot be restored", e);
      return false;
    }
  }

  /** A terminal that takes no more output, as after Ctrl-S, does not keep the process. */
  private void leaveInTime() {
    Thread leaving = new Thread(this::close, "leave-the-screen-in-time");
    leaving.setDaemon(true);
    leaving.start();
    try {
      leaving.join(PATIENCE_AT_EXIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is about to end, maybe by this very thread.
    }
  }

  /** What happens when the terminal, or who works at it, sends a signal. */
  private final class Signalled implements TerminalDevice.Listener {
    @Override
    public void resized() {
      synchronized (LiveScreen.this) {
        measured = false;
      }
    }

    @Override
    public void suspended() {
      synchronized (LiveScreen.this) {
        if (!open) {
          return;
        }
        leave();
        try {
          device.suspend();
          device.takeKeys();
          console.write(Frame.ENTER);
        } catch (IOException | OutputClosedException e) {
          LOG.debug("The terminal cannot be taken over again", e);
        }
        resume();
      }
    }

    @Override
    public void resumed() {
      synchronized (LiveScreen.this) {
        if (open) {
          // Stopped without being asked, it could not leave the screen: only the modes may differ.
          try {
            device.takeKeys();
          } catch (IOException e) {
            LOG.debug("The terminal cannot be taken over again", e);
          }
          resume();
        }
      }
    }

    private void resume() {
      measured = false;
      frames = 0;
    }
  }
}
