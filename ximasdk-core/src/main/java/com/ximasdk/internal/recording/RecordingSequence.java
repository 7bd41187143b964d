// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.storage.DiskReason;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Recordings one after another, asked of the tenant and read as they are wanted. */
final class RecordingSequence implements Iterator<Recording> {
  private final RecordingSlices slices;
  private final Function<RecordingSlices, ListedAnswer> tenant;
  private Iterator<Place> ready = List.<Place>of().iterator();
  private @Nullable RuntimeException end;
  private boolean isClosed;

  /**
   * A sequence.
   *
   * @param tenant asks for the next slice
   */
  RecordingSequence(RecordingSlices slices, Function<RecordingSlices, ListedAnswer> tenant) {
    this.slices = slices;
    this.tenant = tenant;
  }

  /** The sequence as a stream; closing it lets go of what was not read. */
  Stream<Recording> stream() {
    // Not of streams in a stream: up to Java 23 its iterator would hold all of an inner one.
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    if (end != null) {
      throw end;
    }
    if (isClosed) {
      throw new IllegalStateException("The list of recordings was closed.");
    }
    try {
      while (!ready.hasNext() && slices.hasNext()) {
        ready = slices.take(tenant.apply(slices)).iterator();
      }
      return ready.hasNext();
    } catch (RuntimeException failure) {
      throw ended(failure);
    }
  }

  @Override
  public Recording next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more recordings");
    }
    try {
      return ready.next().read();
    } catch (IOException e) {
      throw ended(unreadable(e));
    }
  }

  private RuntimeException ended(RuntimeException failure) {
    end = failure;
    slices.forget();
    return failure;
  }

  private void close() {
    isClosed = true;
    slices.forget();
  }

  /** What it means that an answer which has come cannot be read any more. */
  static XimaException unreadable(IOException failure) {
    return failure instanceof ClosedByInterruptException
        ? new CallInterruptedException(
            CallSummary.NONE,
            "The thread that reads the list of recordings was interrupted; the list ends here.",
            failure)
        : new LocalStorageException(
            CallSummary.NONE,
            "The file that holds the list of recordings until it is read cannot be read ("
                + DiskReason.of(failure)
                + "). Check the disk of java.io.tmpdir; then list again.",
            failure);
  }
}
