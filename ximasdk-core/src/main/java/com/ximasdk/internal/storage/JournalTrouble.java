// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.nio.file.Path;

/** What is wrong with a journal, and what to do about it. */
record JournalTrouble(Path file) {
  LocalStorageException ofLine(int number, String what) {
    return new LocalStorageException(
        CallSummary.NONE,
        ("Line %s of %s %s. Mend or remove that line (of one that was changed on purpose, the"
                + " member crc32c alone), or begin in another directory; nothing was changed.")
            .formatted(number, file, what),
        null);
  }

  LocalStorageException ofForm(String what) {
    return new LocalStorageException(
        CallSummary.NONE,
        ("%s %s, as it was written. Save it like that in the editor that changed it, or begin in"
                + " another directory; nothing was changed.")
            .formatted(file, what),
        null);
  }
}
