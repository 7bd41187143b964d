// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.Recording;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where a recording stands in an answer, instead of the recording.
 *
 * @param start its start in epoch milliseconds, or {@link #WITHOUT_START}
 * @param kept the recording itself, where it need not be read again
 */
record Place(ListedAnswer answer, long start, long offset, int length, @Nullable Recording kept) {
  /** Comes before every start. */
  static final long WITHOUT_START = Long.MIN_VALUE;

  /** Reads the recording, once. */
  Recording read() throws IOException {
    return answer.read(this);
  }
}
