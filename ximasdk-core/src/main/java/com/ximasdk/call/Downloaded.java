// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file that was downloaded, checked, forced to disk and moved to its name.
 *
 * @param path where it is
 * @param bytes its length
 * @param mediaType what the tenant says it is, in lower case; empty where it does not say
 */
public record Downloaded(Path path, long bytes, String mediaType) {
  /** Checks the parts. */
  public Downloaded {
    requireNonNull(path, "path");
    requireNonNull(mediaType, "mediaType");
  }
}
