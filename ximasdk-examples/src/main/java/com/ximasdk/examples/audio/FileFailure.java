// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.io.IOException;

/** A failure with the name of the file it is about. The message is for people. */
final class FileFailure extends IOException {
  private static final long serialVersionUID = 1L;

  FileFailure(String message, IOException cause) {
    super(message, cause);
  }

  FileFailure(String message) {
    super(message);
  }
}
