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
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Recordings one after another, asked of the tenant and read as they are wanted. */
final class RecordingSequence extends Spliterators.AbstractSpliterator<Recording> {
  private final RecordingSlices slices;
  private final Function<RecordingSlices, ListedAnswer> tenant;
  private @Nullable RuntimeException end;
  private boolean isClosed;

  /**
   * A sequence.
   *
   * @param tenant asks for the next slice
   */
  RecordingSequence(RecordingSlices slices, Function<RecordingSlices, ListedAnswer> tenant) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.slices = slices;
    this.tenant = tenant;
  }

  /** The sequence as a stream; closing it lets go of what was not read. */
  Stream<Recording> stream() {
    // Not of streams in a stream: up to Java 23 its iterator would hold all of an inner one.
    return StreamSupport.stream(this, false).onClose(this::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Recording> action) {
    if (end != null) {
      throw end;
    }
    if (isClosed) {
      throw new IllegalStateException("The list of recordings was closed.");
    }
    Recording next = next();
    if (next == null) {
      return false;
    }
    action.accept(next);
    return true;
  }

  private @Nullable Recording next() {
    try {
      Place place = slices.poll();
      while (place == null && slices.hasNext()) {
        slices.take(tenant.apply(slices));
        place = slices.poll();
      }
      return place == null ? null : place.read();
    } catch (RuntimeException failure) {
      throw ended(failure);
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
