// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a reader may be used, and which sources it must bear with. */
class WavReaderUseTest {
  private static final byte[] STEREO = riff().format(7, 2, 8000, 8).data(audio(20)).bytes();
  private static final byte[] STREAMED =
      riff().format(7, 1, 8000, 8).id("data", 0xFFFF_FFFFL).raw(audio(10)).bytes();

  @Test
  void samplesGoWhereTheCallerWantsThemAndNowhereElse() throws IOException {
    short[] samples = new short[7];
    short[][] channels = new short[2][4];
    byte[] codes = new byte[6];
    byte[][] codesOfChannels = new byte[2][4];
    byte[] littleEndian = new byte[10];

    assertThat(reader().readSamples(samples, 2, 2)).isEqualTo(2);
    assertThat(reader().readSamples(channels, 1, 2)).isEqualTo(2);
    assertThat(reader().readCodes(codes, 1, 2)).isEqualTo(2);
    assertThat(reader().readCodes(codesOfChannels, 1, 2)).isEqualTo(2);
    assertThat(reader().readLittleEndian(littleEndian, 1, 2)).isEqualTo(2);

    byte[] audio = audio(4);
    assertThat(codes).containsExactly(0, audio[0], audio[1], audio[2], audio[3], 0);
    assertThat(codesOfChannels[0]).containsExactly(0, audio[0], audio[2], 0);
    assertThat(codesOfChannels[1]).containsExactly(0, audio[1], audio[3], 0);
    short[] all = new short[4];
    reader().readSamples(all, 0, 2);
    assertThat(samples).containsExactly(0, 0, all[0], all[1], all[2], all[3], 0);
    assertThat(channels[0]).containsExactly(0, all[0], all[2], 0);
    assertThat(channels[1]).containsExactly(0, all[1], all[3], 0);
    assertThat(littleEndian[0]).isZero();
    assertThat(littleEndian[9]).isZero();
    assertThat(littleEndian[1]).isEqualTo((byte) all[0]);
    assertThat(littleEndian[2]).isEqualTo((byte) (all[0] >> 8));
  }

  @Test
  void aTargetThatIsTooSmallIsRefusedBeforeAnythingIsRead() throws IOException {
    WavReader reader = reader();

    refusesAsOutOfRange(() -> reader.readSamples(new short[5], 2, 2));
    refusesAsOutOfRange(() -> reader.readSamples(new short[2][2], 1, 2));
    refusesAsOutOfRange(() -> reader.readCodes(new byte[5], 2, 2));
    refusesAsOutOfRange(() -> reader.readCodes(new byte[2][2], 1, 2));
    refusesAsOutOfRange(() -> reader.readLittleEndian(new byte[9], 2, 2));
    refusesAsOutOfRange(() -> reader.readSamples(new short[4], 0, -1));
    assertThat(reader.position()).isZero();
    assertThat(reader.readSamples(new short[0], 0, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void oneArrayForEachChannelIsExpected(int arrays) throws IOException {
    WavReader reader = reader();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.readSamples(new short[arrays][4], 0, 2))
        .withMessage("arrays: found %s, expected one for each of 2 channels", arrays);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.readCodes(new byte[arrays][4], 0, 2))
        .withMessage("arrays: found %s, expected one for each of 2 channels", arrays);
  }

  @Test
  void aBufferTakesAsManyWholeFramesAsFit() throws IOException {
    WavReader reader = reader();
    ByteBuffer buffer = ByteBuffer.allocate(4 * 3 + 2);

    assertThat(reader.readSamples(buffer)).isEqualTo(3);

    assertThat(buffer.position()).isEqualTo(12);
    assertThat(reader.position()).isEqualTo(3);
    assertThat(reader.time()).isEqualTo(Duration.ofNanos(375_000));
  }

  @Test
  void aBufferForReadingAloneIsRefusedBeforeAnythingIsRead() throws IOException {
    WavReader reader = reader();

    for (ByteBuffer buffer :
        new ByteBuffer[] {ByteBuffer.allocate(40), ByteBuffer.allocateDirect(40)}) {
      assertThatThrownBy(() -> reader.readSamples(buffer.asReadOnlyBuffer()))
          .isInstanceOf(ReadOnlyBufferException.class);
    }
    assertThat(reader.position()).isZero();
  }

  @Test
  void theEndOfFramesIsToldAfterTheLastOfThem() throws IOException {
    WavReader reader = reader();

    assertThat(reader.readSamples(new short[40], 0, 20)).isEqualTo(10);
    assertThat(reader.readSamples(new short[40], 0, 20)).isEqualTo(-1);
    assertThat(reader.readSamples(new short[40], 0, 0)).isZero();
  }

  @Test
  void aHeaderThatWasNeverFilledInAnnouncesNothing() throws IOException {
    WavReader streamed = WavReader.open(WavSources.stream(STREAMED));

    assertThat(streamed.announcedFrames()).isEmpty();
    assertThat(streamed.readCodes(new byte[4], 0, 4)).isEqualTo(4);
    assertThat(streamed.readToEnd().frames()).isEqualTo(10);
    assertThat(streamed.position()).isEqualTo(10);
    assertThat(reader().announcedFrames()).hasValue(10);
  }

  @Test
  void aChannelIsReadFromItsBeginningWhereverItStands() throws IOException {
    SeekableByteChannel channel = WavSources.channel(STEREO);
    channel.position(30);

    assertThat(WavReader.probe(channel).frames()).isEqualTo(10);
  }

  @Test
  void readsThatGiveNoByteAreRepeatedAFewTimes() throws IOException {
    assertThat(WavReader.probe(new HesitantChannel(STEREO, 15)).frames()).isEqualTo(10);
    assertThatThrownBy(() -> WavReader.probe(new HesitantChannel(STEREO, 16)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(WavFormatException.class)
        .hasMessageContaining("no bytes and no end");
  }

  @Test
  void aStreamThatGivesNoByteIsAskedForASingleOne() throws IOException {
    WavInfo info = WavReader.probe(new HesitantStream(STREAMED));

    assertThat(info.frames()).isEqualTo(10);
    assertThat(info.dataOffset()).isEqualTo(44);
  }

  @Test
  void aClosedReaderGivesNoFrameAndStillSaysWhatItKnows() throws IOException {
    WavReader reader = reader();
    reader.readCodes(new byte[4], 0, 1);
    reader.close();

    assertThatThrownBy(() -> reader.readCodes(new byte[4], 0, 1))
        .isInstanceOf(IOException.class)
        .hasMessage("the reader is closed");
    assertThat(reader.info().frames()).isEqualTo(10);
  }

  @Test
  void closingAReaderOfAStreamClosesTheStream() throws IOException {
    HesitantStream stream = new HesitantStream(STEREO);

    WavReader.open(stream).close();

    assertThat(stream.closed).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # flags, size of seven bits a byte | bytes behind the header
          00 00000000 | 0
          00 0000017F | 255
          00 00010100 | 16512
          # A footer of ten bytes.
          10 0000000A | 20
          """)
  void anId3v2TagIsAsLongAsItSays(String flagsAndSize, int behind) throws IOException {
    byte[] bytes = empty().hex("494433 0400" + flagsAndSize).zeros(behind).raw(STEREO).asGiven();

    WavInfo info = WavReader.probe(WavSources.channel(bytes));

    assertThat(info.dataOffset()).isEqualTo(10 + behind + 44);
    assertThat(info.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.kind()).isEqualTo(WavWarning.Kind.LEADING_TAG);
              assertThat(warning.text()).contains((10 + behind) + " bytes");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"494433 FF00 00 0000000A", "494433 0400 00 0000800A", "494433 0400 00 FF00000A"})
  void whatOnlyBeginsLikeAnId3v2TagIsNotSteppedOver(String header) {
    byte[] bytes = empty().hex(header).zeros(10).raw(STEREO).asGiven();

    assertThatThrownBy(() -> WavReader.probe(WavSources.channel(bytes)))
        .isInstanceOf(WavFormatException.class)
        .hasMessageContaining("ID3v2");
  }

  @Test
  void whatIsKnownIsToldInOneLine() throws IOException {
    assertThat(WavReader.probe(WavSources.channel(STEREO)))
        .hasToString("RIFF, MULAW, 2 channels, 8000 Hz, 10 frames from byte 44");
    byte[] cut = riff().format(6, 1, 8000, 8).id("data", 20).raw(audio(3)).withRiffSize(56);
    assertThat(WavReader.probe(WavSources.channel(cut)).toString())
        .startsWith("RIFF, ALAW, 1 channel, 8000 Hz, 3 frames from byte 44, truncated, [");
  }

  @Test
  void aFormatHasChannelsAndARate() {
    for (int channels : new int[] {0, -1, 65_536}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new WavFormat(WavEncoding.MULAW, channels, 8000));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WavLimits.DEFAULT.withMaxChannels(channels));
    }
    for (long rate : new long[] {0, -1, 0xFFFF_FFFFL}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new WavFormat(WavEncoding.MULAW, 1, rate));
    }
    assertThat(new WavFormat(WavEncoding.PCM_S16, 65_535, 0xFFFF_FFFEL).frameSize())
        .isEqualTo(131_070);
    assertThat(new WavFormat(WavEncoding.MULAW, 1, 1).frameSize()).isEqualTo(1);
    assertThat(WavLimits.DEFAULT.maxChannels()).isEqualTo(32);
    assertThat(WavLimits.DEFAULT.withMaxChannels(1).maxChannels()).isEqualTo(1);
    assertThat(WavLimits.DEFAULT.withMaxChannels(65_535).maxChannels()).isEqualTo(65_535);
  }

  @Test
  void timeIsNotNegative() {
    WavFormat format = new WavFormat(WavEncoding.MULAW, 1, 8000);

    assertThat(format.frameAt(Duration.ZERO)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> format.frameAt(Duration.ofNanos(-1)));
  }

  @Test
  void aTimeBehindAllFilesIsThatOfNoFrame() throws IOException {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertThat(new WavFormat(WavEncoding.MULAW, 1, 8000).frameAt(forever))
        .isEqualTo(Long.MAX_VALUE);
    try (WavReader reader = reader()) {
      assertThatThrownBy(() -> reader.seek(forever))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("expected 0 to 10");
      assertThat(reader.position()).isZero();
    }
  }

  private static void refusesAsOutOfRange(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static WavReader reader() throws IOException {
    return WavReader.open(WavSources.channel(STEREO));
  }

  /** Gives no byte so many times before each that it gives. */
  private static final class HesitantChannel extends ForwardingChannel {
    private final int times;
    private int hesitated;

    HesitantChannel(byte[] bytes, int times) {
      super(WavSources.channel(bytes));
      this.times = times;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (hesitated++ < times) {
        return 0;
      }
      hesitated = 0;
      return super.read(target);
    }
  }

  /** Gives bytes one by one alone. */
  private static final class HesitantStream extends FilterInputStream {
    private boolean closed;

    HesitantStream(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return 0;
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }
}
