// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.recording.Recording;

/** Is told how an import goes on, one thing at a time. */
public interface ImportListener {
  /**
   * A recording was dealt with; it is in the directory whatever happens next.
   *
   * @param imported the recording; without a line if nothing new is said of it
   */
  void imported(ImportedRecording imported);

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
