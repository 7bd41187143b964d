// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.recording.Recording;

/** Is told how an import goes on, by the thread that imports. */
public interface ImportListener {
  /**
   * The recordings were listed.
   *
   * @param wanted how many are to be in the directory in the end
   * @param present how many of them are there already
   */
  void planned(int wanted, int present);

  /**
   * A recording was imported; it is in the directory whatever happens next.
   *
   * @param imported the recording
   * @param line its line in {@code recordings.jsonl}, without its end
   */
  void imported(ImportedRecording imported, String line);

  /**
   * A recording could not be imported, and the import goes on.
   *
   * @param recording the recording
   * @param reason what was found, what was expected, what to do
   */
  void failed(Recording recording, String reason);

  /**
   * Something about a recording is odd, and it is imported all the same.
   *
   * @param recording the recording
   * @param remark what was found, what was expected, what was made of it
   */
  void remarked(Recording recording, String remark);
}
