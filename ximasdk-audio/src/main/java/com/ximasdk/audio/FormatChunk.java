// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a {@code fmt } chunk: WAVEFORMAT, PCMWAVEFORMAT, WAVEFORMATEX or -EXTENSIBLE.
 */
final class FormatChunk {
  private static final int WITHOUT_BITS = 14;
  private static final int WITH_BITS = 16;
  private static final int EXTENSIBLE = 40;
  private static final int EXTENSIBLE_CB_SIZE = 22;
  private static final int GUID_AT = 24;

  /** The last eight bytes of every GUID made from a format tag. */
  private static final int[] GUID_END = {0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71};

  private final ByteSource source;
  private final ChunkHeader header;
  private final boolean bigEndian;
  private final Consumer<WavWarning> warnings;

  private FormatChunk(
      ByteSource source, ChunkHeader header, boolean bigEndian, Consumer<WavWarning> warnings) {
    this.source = source;
    this.header = header;
    this.bigEndian = bigEndian;
    this.warnings = warnings;
  }

  /** Bytes of the body that {@link #read} looks at. */
  static int wanted(ChunkHeader header) {
    return (int) Math.min(header.size(), EXTENSIBLE);
  }

  /** Reads from the start of the body, and stays there. */
  static WavFormat read(
      ByteSource source,
      ChunkHeader header,
      boolean bigEndian,
      WavLimits limits,
      Consumer<WavWarning> warnings)
      throws IOException {
    return new FormatChunk(source, header, bigEndian, warnings).read(limits);
  }

  private WavFormat read(WavLimits limits) throws IOException {
    if (header.size() < WITHOUT_BITS) {
      throw refused("a size of " + header.size(), "16 bytes or more");
    }
    int wanted = wanted(header);
    int present = source.peek(wanted);
    if (present < wanted) {
      throw refused(
          "a size of " + header.size() + " with " + present + " bytes to the end of the source",
          "a chunk within the source");
    }
    int tag = unsignedShort(0);
    int encodingTag = tag == FormatTag.EXTENSIBLE ? extensibleTag() : tag;
    WavEncoding encoding = encoding(encodingTag);
    int channels = unsignedShort(2);
    if (channels == 0 || channels > limits.maxChannels()) {
      throw refused(channels + " channels", "1 to " + limits.maxChannels());
    }
    long sampleRate = unsignedInt(4);
    if (sampleRate == 0 || sampleRate == WavFormat.RATE_UNSET) {
      throw refused("a sample rate of " + sampleRate + " Hz", "1 to 4294967294 Hz");
    }
    WavFormat format = new WavFormat(encoding, channels, sampleRate);
    warnOfDerivedFields(format);
    return format;
  }

  private int extensibleTag() throws WavFormatException {
    if (header.size() < EXTENSIBLE) {
      throw refused("format tag 0xFFFE (extensible) in " + header.size() + " bytes", "40 bytes");
    }
    int extra = unsignedShort(16);
    if (extra < EXTENSIBLE_CB_SIZE) {
      throw refused("format tag 0xFFFE (extensible) with cbSize " + extra, "cbSize 22 or more");
    }
    for (int i = 0; i < GUID_END.length; i++) {
      if (source.at(GUID_AT + 8 + i) != GUID_END[i]) {
        throw otherGuid();
      }
    }
    // Writers of RIFX differ in whether the GUID's numbers are turned round as the others are.
    Integer tag = tagOfGuid(false);
    if (tag == null && bigEndian) {
      tag = tagOfGuid(true);
    }
    if (tag == null) {
      throw otherGuid();
    }
    return tag;
  }

  private @Nullable Integer tagOfGuid(boolean turned) {
    long tag = Fields.unsignedInt(source, GUID_AT, turned);
    boolean fromTag =
        Fields.unsignedShort(source, GUID_AT + 4, turned) == 0x0000
            && Fields.unsignedShort(source, GUID_AT + 6, turned) == 0x0010;
    return fromTag && tag <= 0xFFFF && tag != FormatTag.EXTENSIBLE ? (int) tag : null;
  }

  private WavFormatException otherGuid() {
    StringBuilder guid = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      guid.append(Fields.hex(source.at(GUID_AT + i), 2));
    }
    return refused(
        "format tag 0xFFFE (extensible) with the sub-format GUID bytes " + guid,
        "the GUID of PCM, A-law or mu-law");
  }

  private WavEncoding encoding(int tag) throws WavFormatException {
    return switch (tag) {
      case FormatTag.MULAW -> companded(WavEncoding.MULAW);
      case FormatTag.ALAW -> companded(WavEncoding.ALAW);
      case FormatTag.PCM -> linear();
      default -> throw refused("the unsupported " + FormatTag.described(tag), FormatTag.READABLE);
    };
  }

  private WavEncoding companded(WavEncoding encoding) {
    if (header.size() < WITH_BITS) {
      warn(
          WavWarning.Kind.SHORT_FORMAT,
          header.size() + " bytes without bits per sample; 8 by definition of G.711");
    } else if (unsignedShort(14) != 8) {
      warn(
          WavWarning.Kind.WRONG_BITS_PER_SAMPLE,
          unsignedShort(14) + " bits per sample; 8 by definition of G.711");
    }
    return encoding;
  }

  private WavEncoding linear() throws WavFormatException {
    if (header.size() < WITH_BITS) {
      throw refused("PCM in " + header.size() + " bytes", "16 bytes or more");
    }
    return switch (unsignedShort(14)) {
      case 8 -> WavEncoding.PCM_U8;
      case 16 -> WavEncoding.PCM_S16;
      default -> throw refused("PCM of " + unsignedShort(14) + " bits per sample", "8 or 16");
    };
  }

  private void warnOfDerivedFields(WavFormat format) {
    long byteRate = unsignedInt(8);
    long rightByteRate = format.sampleRate() * format.frameSize();
    if (byteRate != rightByteRate) {
      warn(
          WavWarning.Kind.WRONG_BYTE_RATE,
          "a byte rate of " + byteRate + " in place of " + rightByteRate + ", ignored");
    }
    int blockAlign = unsignedShort(12);
    if (blockAlign != format.frameSize()) {
      warn(
          WavWarning.Kind.WRONG_BLOCK_ALIGN,
          "a block align of " + blockAlign + "; a frame is " + format.frameSize() + " bytes");
    }
  }

  private int unsignedShort(int at) {
    return Fields.unsignedShort(source, at, bigEndian);
  }

  private long unsignedInt(int at) {
    return Fields.unsignedInt(source, at, bigEndian);
  }

  private void warn(WavWarning.Kind kind, String text) {
    warnings.accept(new WavWarning(kind, header.shownId(), header.offset(), text));
  }

  private WavFormatException refused(String found, String expected) {
    return new WavFormatException(header.shownId(), header.offset(), found, expected);
  }
}
