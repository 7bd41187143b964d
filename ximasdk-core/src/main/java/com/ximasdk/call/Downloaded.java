// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file that was downloaded, checked, forced to disk and moved to its name.
 *
 * <p>The bytes go to a file beside the target, whose name is the target's and {@code .part}. When
 * they are all there, and the check takes them, they are forced to disk and moved to the target in
 * one step. Whenever that fails, the target is as it was, and the {@code .part} file is gone; a
 * process that is killed can leave one, and the next download to the same target replaces it.
 *
 * <p>Immutable.
 *
 * @param path where it is, as the caller gave it
 * @param bytes its length in bytes
 * @param mediaType what the tenant says it is ({@code Content-Type}), in lower case; empty where it
 *     does not say. Which one Xima sends is UNKNOWN
 * @since 0.1.0
 */
public record Downloaded(Path path, long bytes, String mediaType) {
  /**
   * Takes what a download came to.
   *
   * @param path where it is
   * @param bytes its length in bytes
   * @param mediaType in lower case; empty where it is not known
   */
  public Downloaded {
    requireNonNull(path, "path");
    requireNonNull(mediaType, "mediaType");
  }
}
