// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes before the chunks of a WAV file: a tag perhaps, and the container's own header. */
final class WavBeginning {
  private static final Set<String> CONTAINERS = Set.of("RIFF", "RIFX", "RF64", "BW64");

  private static final int FORM_LENGTH = 12;
  private static final int ID3V2_HEADER = 10;

  private enum Step {
    TAG,
    REST_OF_TAG,
    BEHIND_TAG,
    FORM,
    DONE
  }

  private final ByteSource source;
  private final Warnings warnings;

  private Step step = Step.TAG;
  private long tagSize;
  private long tagLeft;
  private @Nullable WavContainer container;
  private @Nullable ChunkHeader riff;

  WavBeginning(ByteSource source, Warnings warnings) {
    this.source = source;
    this.warnings = warnings;
  }

  static boolean isContainer(String id) {
    return CONTAINERS.contains(id);
  }

  WavContainer container() {
    return Objects.requireNonNull(container);
  }

  ChunkHeader riff() {
    return Objects.requireNonNull(riff);
  }

  /** Goes on, and says whether it came to the first chunk: if not, bytes are wanting. */
  boolean advance() throws IOException {
    while (step != Step.DONE) {
      boolean taken =
          switch (step) {
            case TAG -> takeTag();
            case REST_OF_TAG -> takeRestOfTag();
            case BEHIND_TAG -> takeBehindTag();
            default -> takeForm();
          };
      if (!taken) {
        return false;
      }
    }
    return true;
  }

  private boolean takeTag() throws IOException {
    if (source.lacks(ID3V2_HEADER)) {
      return false;
    }
    tagSize = sizeOfTag();
    tagLeft = tagSize;
    step = tagSize == 0 ? Step.FORM : Step.REST_OF_TAG;
    return true;
  }

  /** Bytes of an ID3v2 tag, 0 if there is none. */
  private long sizeOfTag() throws IOException {
    if (source.peek(ID3V2_HEADER) < ID3V2_HEADER
        || !ChunkHeader.id(source, 0).startsWith("ID3")
        || source.at(3) == 0xFF) {
      return 0;
    }
    long size = ID3V2_HEADER;
    for (int i = 6, shift = 21; i < ID3V2_HEADER; i++, shift -= 7) {
      if (source.at(i) > 0x7F) {
        return 0;
      }
      size += (long) source.at(i) << shift;
    }
    boolean footer = (source.at(5) & 0x10) != 0;
    return size + (footer ? ID3V2_HEADER : 0);
  }

  private boolean takeRestOfTag() throws IOException {
    tagLeft -= source.skip(tagLeft);
    if (tagLeft > 0 && source.awaitsMore()) {
      return false;
    }
    step = Step.BEHIND_TAG;
    return true;
  }

  private boolean takeBehindTag() throws IOException {
    if (source.lacks(4)) {
      return false;
    }
    if (tagLeft > 0 || source.peek(4) < 4 || !isContainer(ChunkHeader.id(source, 0))) {
      throw new WavFormatException(
          "RIFF",
          0,
          "an ID3v2 tag with no WAV file behind it, as of MP3 audio",
          expectedBeginning());
    }
    warnings.add(
        new WavWarning(
            WavWarning.Kind.LEADING_TAG,
            "ID3",
            0,
            "an ID3v2 tag of " + tagSize + " bytes, skipped"));
    step = Step.FORM;
    return true;
  }

  private boolean takeForm() throws IOException {
    if (source.lacks(FORM_LENGTH)) {
      return false;
    }
    if (source.peek(FORM_LENGTH) < FORM_LENGTH
        || !isContainer(ChunkHeader.id(source, 0))
        || !ChunkHeader.id(source, 8).equals("WAVE")) {
      if (source.lacks(Lookalike.LOOK)) {
        return false;
      }
      throw notWav();
    }
    container = WavContainer.valueOf(ChunkHeader.id(source, 0));
    riff = ChunkHeader.peeked(source, 0, container == WavContainer.RIFX);
    source.skip(FORM_LENGTH);
    step = Step.DONE;
    return true;
  }

  private WavFormatException notWav() throws IOException {
    byte[] look = new byte[source.peek(Lookalike.LOOK)];
    System.arraycopy(source.buffer(), source.bufferedFrom(), look, 0, look.length);
    String begin = ChunkHeader.id(source, 0, Math.min(4, look.length));
    boolean begun =
        !begin.isEmpty() && CONTAINERS.stream().anyMatch(container -> container.startsWith(begin));
    String found =
        begun && look.length < FORM_LENGTH
            ? "only " + look.length + " bytes of a WAV file"
            : Lookalike.of(look);
    String id = isContainer(begin) ? begin : "RIFF";
    return new WavFormatException(id, source.position(), found, expectedBeginning());
  }

  private static String expectedBeginning() {
    return "RIFF, RIFX, RF64 or BW64 of the form 'WAVE'";
  }
}
