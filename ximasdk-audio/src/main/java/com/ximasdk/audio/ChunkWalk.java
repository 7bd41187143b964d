// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes from chunk to chunk. No step is begun before the bytes that it looks at are there, so that a
 * walk over bytes that are handed in goes on where it stopped.
 */
abstract class ChunkWalk {
  /** What a chunk may have that nothing is known of: less than four letters of text make. */
  private static final long LARGEST_PLAUSIBLE = 0x2000_0000;

  private enum Step {
    HEADER,
    BODY,
    REST,
    PAD,
    DONE
  }

  final ByteSource source;
  final boolean bigEndian;
  final Warnings warnings;
  final ChunkListener listener;

  private Step step = Step.HEADER;
  private @Nullable ChunkHeader chunk;

  /** Bytes of the body that have not been passed. */
  private long left;

  ChunkWalk(ByteSource source, boolean bigEndian, Warnings warnings, ChunkListener listener) {
    this.source = source;
    this.bigEndian = bigEndian;
    this.warnings = warnings;
    this.listener = listener;
  }

  /** Bytes to look at from where a header is to be. */
  abstract int wantedForHeader() throws IOException;

  /** Reads a header, or ends the walk. */
  abstract @Nullable ChunkHeader header() throws IOException;

  /** Bytes of a body to look at. */
  abstract int wantedForBody(ChunkHeader header);

  /** Looks at a body, from its start, and stays there; may end the walk. */
  abstract void body(ChunkHeader header) throws IOException;

  /** Is told of a body that is not all there. */
  abstract void cutOff(ChunkHeader header, long present) throws IOException;

  /** Is told of a chunk that has been passed; may end the walk. */
  abstract void passed(ChunkHeader header) throws IOException;

  /** Goes on, and says whether it came to its end: if not, bytes are wanting. */
  final boolean advance() throws IOException {
    while (step != Step.DONE) {
      if (!take()) {
        return false;
      }
    }
    return true;
  }

  final void end() {
    step = Step.DONE;
  }

  /** Goes on within the body of a chunk, of which that many bytes are left, and its pad byte. */
  final void goOnWithin(ChunkHeader header, long rest) {
    chunk = header;
    left = rest;
    step = Step.REST;
  }

  private boolean take() throws IOException {
    return switch (step) {
      case HEADER -> takeHeader();
      case BODY -> takeBody(current());
      case REST -> takeRest(current());
      default -> takePad(current());
    };
  }

  private ChunkHeader current() {
    return Objects.requireNonNull(chunk);
  }

  private boolean takeHeader() throws IOException {
    if (source.lacks(wantedForHeader())) {
      return false;
    }
    ChunkHeader header = header();
    if (header == null) {
      end();
    } else {
      source.skip(ChunkHeader.LENGTH);
      chunk = header;
      step = Step.BODY;
    }
    return true;
  }

  private boolean takeBody(ChunkHeader header) throws IOException {
    if (source.lacks(wantedForBody(header))) {
      return false;
    }
    left = header.size();
    step = Step.REST;
    body(header);
    if (step == Step.REST && left == header.size()) {
      left -= listener.pass(source, header);
    }
    return true;
  }

  private boolean takeRest(ChunkHeader header) throws IOException {
    left -= source.skip(left);
    if (left > 0) {
      if (source.awaitsMore()) {
        return false;
      }
      step = Step.PAD;
      cutOff(header, header.size() - left);
      return true;
    }
    step = Step.PAD;
    return true;
  }

  /** Steps over the byte that makes an odd body even; where it is missing, says so. */
  private boolean takePad(ChunkHeader header) throws IOException {
    if (header.size() % 2 != 0) {
      if (source.lacks(1 + ChunkHeader.LENGTH)) {
        return false;
      }
      if (padMissing(source.peek(1 + ChunkHeader.LENGTH))) {
        warnings.add(
            WavWarning.Kind.MISSING_PAD_BYTE,
            header,
            "no pad byte behind its odd size of "
                + header.size()
                + "; the next chunk follows at once");
      } else {
        source.skip(1);
      }
    }
    step = Step.HEADER;
    passed(header);
    return true;
  }

  /**
   * Whether a chunk begins here, and none a byte later. Where both could, a known id decides, and
   * then the size: in the wrong place a byte of text or audio is its highest.
   */
  private boolean padMissing(int ahead) {
    if (ahead < ChunkHeader.LENGTH || source.at(0) == 0) {
      return false;
    }
    ChunkHeader here = ChunkHeader.peeked(source, 0, bigEndian);
    if (here.wellKnown() || !isPlausible(here)) {
      return here.wellKnown();
    }
    if (ahead == ChunkHeader.LENGTH) {
      return here.size() == 0;
    }
    ChunkHeader later = ChunkHeader.peeked(source, 1, bigEndian);
    return !later.wellKnown() && !(isPlausible(later) && later.size() <= here.size());
  }

  private static boolean isPlausible(ChunkHeader header) {
    return header.idIsPlausible() && header.size() <= LARGEST_PLAUSIBLE;
  }
}
