// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.io.IOException;

/**
 * Files that cannot be worked on together as they are. The message says what was found.
 *
 * @since 0.1.0
 */
public final class IncompatibleFormatsException extends IOException {
  private static final long serialVersionUID = 1L;

  IncompatibleFormatsException(String message) {
    super(message);
  }
}
