// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.IncomingCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller's check of one download, whichever kind it is, and whatever it does. */
final class CheckedBytes {
  private final DownloadCheck check;
  private IncomingCheck.@Nullable Attempt attempt;

  CheckedBytes(DownloadCheck check) {
    this.check = check;
  }

  /** Whether it is to be shown the bytes as they come; asks nothing of the caller's. */
  boolean wantsBytes() {
    return check instanceof IncomingCheck;
  }

  /** Shows the next bytes to one that wants them. */
  Optional<String> take(ByteBuffer bytes) {
    return called(() -> attempt((IncomingCheck) check).take(bytes));
  }

  /** Asks for the last word on a file that is whole. */
  Optional<String> end(SeekableByteChannel content) throws IOException {
    if (check instanceof IncomingCheck incoming) {
      return called(() -> attempt(incoming).end());
    }
    Optional<String> problem;
    try {
      problem = check.problem(content);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw CallbackFault.threw("download check", e);
    }
    return told(problem);
  }

  private IncomingCheck.Attempt attempt(IncomingCheck incoming) {
    IncomingCheck.Attempt begun = attempt == null ? incoming.begin() : attempt;
    if (begun == null) {
      throw CallbackFault.gaveNull("download check");
    }
    attempt = begun;
    return begun;
  }

  private static Optional<String> called(Supplier<Optional<String>> word) {
    try {
      return told(word.get());
    } catch (CallbackFault fault) {
      throw fault;
    } catch (Throwable e) {
      throw CallbackFault.threw("download check", e);
    }
  }

  private static Optional<String> told(Optional<String> problem) {
    if (problem == null) {
      throw CallbackFault.gaveNull("download check");
    }
    return problem;
  }
}
