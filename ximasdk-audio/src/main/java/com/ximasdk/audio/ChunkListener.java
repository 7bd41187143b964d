// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;

/** Is shown each chunk that a parser passes over. */
@FunctionalInterface
interface ChunkListener {
  /** Lets all pass. */
  ChunkListener NONE = (source, header) -> 0;

  /**
   * Looks at a chunk.
   *
   * @param source at the first byte of the body, of which there may be less than announced
   * @param header with the size of the body as announced
   * @return the bytes of the body that it has stepped over, from 0 to all that are there
   */
  long pass(ByteSource source, ChunkHeader header) throws IOException;
}
