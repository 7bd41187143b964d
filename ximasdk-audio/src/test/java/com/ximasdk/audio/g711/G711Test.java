// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.g711;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The hashes are those of the ITU-T Software Tool Library (G.191) over all inputs. */
class G711Test {
  @ParameterizedTest
  @CsvSource({
    "MULAW, 6399d432, 90c29de505fb68e766118303bd552a16005dcf810873698bee1d8f3b247ce28c",
    "ALAW, 9133796e, 38488f6fd710f4686360edc4d38639f96c491595ef93f8eb8d62d5e07ca6ce7b"
  })
  void encodesAllSamplesAsTheReferenceDoes(G711 law, String crc32, String sha256) {
    byte[] codes = new byte[1 << 16];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = law.encode((short) (i + Short.MIN_VALUE));
    }

    assertThat(crc32(codes)).isEqualTo(crc32);
    assertThat(sha256(codes)).isEqualTo(sha256);
  }

  @ParameterizedTest
  @CsvSource({
    "MULAW, 0c847a9f, 3dab54339e520bb2c924826e3b72a917a2b612e9fd12fc867500f1d983a75827",
    "ALAW, 9d764657, e04788d110e58ff8c70c93b8480190d973e3b67876b6119abbaec766cc75c174"
  })
  void decodesAllCodesAsTheReferenceDoes(G711 law, String crc32, String sha256) {
    ByteBuffer samples = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    for (int code = 0; code < 256; code++) {
      samples.putShort(law.decode((byte) code));
    }

    assertThat(crc32(samples.array())).isEqualTo(crc32);
    assertThat(sha256(samples.array())).isEqualTo(sha256);
  }

  /** The tables are made once; what makes them is held to the reference by itself. */
  @ParameterizedTest
  @CsvSource({"MULAW, 6399d432, 0c847a9f", "ALAW, 9133796e, 9d764657"})
  void whatTheTablesAreMadeByDoesAsTheReferenceDoes(
      SegmentCode law, String encoding, String decoding) {
    byte[] codes = new byte[1 << 16];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = law.encode((short) (i + Short.MIN_VALUE));
    }
    ByteBuffer samples = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    for (int code = 0; code < 256; code++) {
      samples.putShort(law.decode(code));
    }

    assertThat(crc32(codes)).isEqualTo(encoding);
    assertThat(crc32(samples.array())).isEqualTo(decoding);
  }

  @ParameterizedTest
  @CsvSource({
    "MULAW, 00, -32124", "MULAW, 7F, 0", "MULAW, 80, 32124", "MULAW, FF, 0",
    "ALAW, 55, -8", "ALAW, D5, 8", "ALAW, 2A, -32256", "ALAW, AA, 32256"
  })
  void decodes(G711 law, String code, short sample) {
    assertThat(law.decode(code(code))).isEqualTo(sample);
  }

  @ParameterizedTest
  @CsvSource({
    "MULAW, 0, FF",
    "MULAW, -1, 7F",
    "MULAW, -8, 7E",
    "MULAW, 32767, 80",
    "MULAW, -32768, 00",
    "ALAW, 0, D5",
    "ALAW, -1, 55",
    "ALAW, 32767, AA",
    "ALAW, -32768, 2A"
  })
  void encodes(G711 law, short sample, String code) {
    assertThat(law.encode(sample)).isEqualTo(code(code));
  }

  @ParameterizedTest
  @CsvSource({"MULAW, FF, 32124", "ALAW, D5, 32256"})
  void knowsSilenceAndTheLargestMagnitude(G711 law, String silence, int largest) {
    assertThat(law.silence()).isEqualTo(code(silence));
    assertThat(law.largestMagnitude()).isEqualTo(largest);
  }

  @ParameterizedTest
  @EnumSource
  void decodingAfterEncodingNeverFallsAsTheSampleRises(G711 law) {
    int before = Integer.MIN_VALUE;
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int decoded = law.decode(law.encode((short) sample));
      assertThat(decoded).isGreaterThanOrEqualTo(before);
      before = decoded;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDecodedCodeEncodesToItselfSaveTheNegativeZero(G711 law) {
    for (int code = 0; code < 256; code++) {
      boolean negativeZero = law == G711.MULAW && code == 0x7F;
      byte expected = negativeZero ? (byte) 0xFF : (byte) code;
      assertThat(law.encode(law.decode((byte) code))).isEqualTo(expected);
    }
  }

  /** Written from the tables of the Recommendation by decision values, not by bit positions. */
  @ParameterizedTest
  @EnumSource
  void everySampleGetsTheIntervalThatHoldsIt(G711 law) {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int expected =
          law == G711.MULAW ? mulawByDecisionValues(sample) : alawByDecisionValues(sample);
      assertThat(law.encode((short) sample) & 0xFF).isEqualTo(expected);
    }
  }

  private static int mulawByDecisionValues(int sample) {
    int magnitude = sample < 0 ? (-sample - 1) / 4 : sample / 4;
    int number = 127;
    // The lower decision value of interval n in segment s: (32 + 2n) * 2^s - 33, of 8159 in all.
    while (number > 0 && magnitude < (32 + 2 * (number % 16)) * power(number / 16) - 33) {
      number--;
    }
    return (sample < 0 ? 127 : 255) - number;
  }

  private static int alawByDecisionValues(int sample) {
    int magnitude = sample < 0 ? (-sample - 1) / 16 : sample / 16;
    int number = 127;
    // Of 2048 in all: n in the first segment, (16 + n) * 2^(s - 1) in the others.
    while (number > 15 && magnitude < (16 + number % 16) * power(number / 16 - 1)) {
      number--;
    }
    if (number <= 15) {
      number = magnitude;
    }
    int sign = sample < 0 ? 0 : 128;
    return sign + (number ^ 0x55);
  }

  private static int power(int exponent) {
    int value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= 2;
    }
    return value;
  }

  @ParameterizedTest
  @CsvSource({
    "MULAW, NaN, FF",
    "MULAW, Infinity, 80",
    "MULAW, -Infinity, 00",
    "MULAW, 1.0, 80",
    "MULAW, 1e30, 80",
    "MULAW, -1.0, 00",
    "MULAW, -1e30, 00",
    "MULAW, 0.0, FF",
    "MULAW, -0.0, FF",
    "ALAW, NaN, D5",
    "ALAW, Infinity, AA",
    "ALAW, -Infinity, 2A",
    "ALAW, 2.0, AA",
    "ALAW, -2.0, 2A"
  })
  void floatsOutOfRangeGoToTheNearestEndAndNanToSilence(G711 law, float sample, String code) {
    assertThat(law.encode(sample)).isEqualTo(code(code));
  }

  @ParameterizedTest
  @EnumSource
  void bulkEqualsSingle(G711 law) {
    short[] samples = new short[1 << 16];
    float[] floats = new float[samples.length];
    byte[] expected = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i + Short.MIN_VALUE);
      floats[i] = samples[i] / 32768f;
      expected[i] = law.encode(samples[i]);
    }
    byte[] codes = new byte[samples.length + 3];

    law.encode(samples, 0, codes, 3, samples.length);
    assertThat(codes).endsWith(expected).startsWith(new byte[] {0, 0, 0});

    law.encode(floats, 0, codes, 3, samples.length);
    assertThat(codes).endsWith(expected);

    ByteBuffer buffer = ByteBuffer.allocate(samples.length);
    law.encode(ShortBuffer.wrap(samples), buffer);
    assertThat(buffer.array()).isEqualTo(expected);

    short[] decoded = new short[256];
    byte[] littleEndian = new byte[512];
    ByteBuffer bigEndian = ByteBuffer.allocate(512);
    law.decode(expected, 1000, decoded, 0, 256);
    law.decodeLittleEndian(expected, 1000, littleEndian, 0, 256);
    law.decode(ByteBuffer.wrap(expected, 1000, 256), bigEndian);
    for (int i = 0; i < 256; i++) {
      short sample = law.decode(expected[1000 + i]);
      assertThat(decoded[i]).isEqualTo(sample);
      assertThat(ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN).getShort(2 * i))
          .isEqualTo(sample);
      assertThat(bigEndian.getShort(2 * i)).isEqualTo(sample);
    }
  }

  /** More than goes at once, in every kind of buffer, each from a position of its own. */
  @ParameterizedTest
  @EnumSource
  void buffersOfAnyKindGiveWhatSinglesGive(G711 law) {
    int count = 10_001;
    for (boolean direct : new boolean[] {false, true}) {
      for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
        ByteBuffer codes = buffer(direct, count + 2).position(1).limit(count + 1);
        for (int i = 0; i < count; i++) {
          codes.put(1 + i, (byte) (i * 3));
        }
        ByteBuffer samples = buffer(direct, 2 * count + 5).order(order).position(3);

        law.decode(codes.asReadOnlyBuffer(), samples);

        assertThat(samples.position()).isEqualTo(2 * count + 3);
        for (int i = 0; i < count; i++) {
          assertThat(samples.getShort(3 + 2 * i)).isEqualTo(law.decode((byte) (i * 3)));
        }
        ShortBuffer linear = samples.flip().position(3).slice().order(order).asShortBuffer();
        ByteBuffer encoded = buffer(direct, count + 2).position(1);

        law.encode(linear.asReadOnlyBuffer(), encoded);

        assertThat(encoded.position()).isEqualTo(count + 1);
        for (int i = 0; i < count; i++) {
          assertThat(encoded.get(1 + i)).isEqualTo(law.encode(law.decode((byte) (i * 3))));
        }
        assertThat(encoded.get(0)).isZero();
        assertThat(encoded.get(count + 1)).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void samplesAreEncodedInTheirOwnPlace(G711 law) {
    int count = 10_001;
    ByteBuffer bytes = ByteBuffer.allocate(2 * count);
    ShortBuffer samples = bytes.asShortBuffer();
    for (int i = 0; i < count; i++) {
      samples.put(i, (short) (i * 7));
    }

    law.encode(samples, bytes);

    for (int i = 0; i < count; i++) {
      assertThat(bytes.get(i)).isEqualTo(law.encode((short) (i * 7)));
    }
  }

  @Test
  void aBufferForReadingAloneIsRefusedBeforeAnythingIsTaken() {
    ByteBuffer codes = ByteBuffer.allocate(2);
    ShortBuffer samples = ShortBuffer.allocate(2);

    assertThatThrownBy(() -> G711.ALAW.decode(codes, ByteBuffer.allocate(4).asReadOnlyBuffer()))
        .isInstanceOf(ReadOnlyBufferException.class);
    assertThatThrownBy(() -> G711.ALAW.encode(samples, ByteBuffer.allocate(2).asReadOnlyBuffer()))
        .isInstanceOf(ReadOnlyBufferException.class);
    assertThat(codes.position()).isZero();
    assertThat(samples.position()).isZero();
  }

  private static ByteBuffer buffer(boolean direct, int capacity) {
    return direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
  }

  @Test
  void aTargetTooSmallIsRefusedBeforeAnythingIsWritten() {
    byte[] codes = new byte[2];

    assertThatThrownBy(() -> G711.ALAW.encode(new short[3], 0, codes, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> G711.ALAW.decode(codes, 0, new short[1], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> G711.ALAW.decodeLittleEndian(codes, 0, new byte[3], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> G711.ALAW.decode(ByteBuffer.allocate(2), ByteBuffer.allocate(3)))
        .isInstanceOf(BufferOverflowException.class);
    assertThatThrownBy(() -> G711.ALAW.encode(ShortBuffer.allocate(2), ByteBuffer.allocate(1)))
        .isInstanceOf(BufferOverflowException.class);
    assertThat(codes).containsOnly(0);
  }

  private static byte code(String hex) {
    return (byte) HexFormat.fromHexDigits(hex);
  }

  private static String crc32(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits(crc.getValue(), 8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
