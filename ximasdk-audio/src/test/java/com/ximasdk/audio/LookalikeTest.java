// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in place of audio is refused by the name of what it is. */
class LookalikeTest {
  /** The first bytes are those that the formats' own specifications give. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          664C6143 00000022                   | FLAC audio
          2E736E64 00000018                   | Sun AU audio
          464F524D 00000000 41494646          | AIFF
          63616666 00010000                   | Core Audio
          72696666 2E91CF11 A5D628DB          | Wave64
          2321414D 520A3C                     | AMR audio
          1A45DFA3 93428288                   | Matroska or WebM
          504B0304 14000000                   | a ZIP archive
          1F8B0800 00000000                   | gzip-compressed data
          25504446 2D312E37                   | a PDF document
          89504E47 0D0A1A0A                   | a PNG picture
          00000018 66747970 4D344120          | MP4 or QuickTime
          4F676753 00020000 4F70757348656164  | Ogg Opus audio
          4F676753 00020000 01766F72626973    | Ogg Vorbis audio
          4F676753 00020000 00000000          | an Ogg file
          """)
  void otherFormatsAreToldByTheirFirstBytes(String hex, String found) {
    assertThat(found(bytes(hex))).contains(found);
  }

  @ParameterizedTest
  @CsvSource({
    // MPEG 1, 2 and 2.5, layers 3 to 1.
    "FFFB9064, true",
    "FFF39064, true",
    "FFE39064, true",
    "FFFD9064, true",
    "FFFF9064, true",
    // No sync, or a reserved version, layer, bit rate or sample rate.
    "FEFB9064, false",
    "FFDB9064, false",
    "FFEB9064, false",
    "FFF99064, false",
    "FFFBF064, false",
    "FFFB9C64, false",
    // Too short to tell.
    "FFFB,     false"
  })
  void aFrameOfMpegAudioHasElevenBitsOfSyncAndNoReservedValue(String hex, boolean mpeg) {
    if (mpeg) {
      assertThat(found(bytes(hex))).contains("MPEG audio");
    } else {
      assertThat(found(bytes(hex))).contains("the bytes " + hex.substring(0, 2));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '[{"error": 404}]'                           | JSON text
          '  {"error": 404}'                           | JSON text
          '<HTML><body>'                               | an HTML page
          '<?xml version="1.0"?><html xmlns="x"></html>' | an HTML page
          '<Error>no</Error>'                          | XML text
          Not found                                    | text
          Größe unbekannt                              | text
          """)
  void textIsToldByHowItBegins(String text, String found) {
    assertThat(found(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    // Every white space, and letters of two bytes.
    "4E6F740966 6F756E640A0D0C20, text",
    "61 61 E9,                    text",
    // A control character, DEL, and no more letters than other bytes.
    "4E6F7407,                    the bytes 4E 6F 74 07",
    "4E6F747F,                    the bytes 4E 6F 74 7F",
    "61 E9,                       the bytes 61 E9",
    "1F61616161,                  the bytes 1F 61 61 61"
  })
  void bytesAreTextIfMostAreLettersAndNoneIsAControlCharacter(String hex, String found) {
    assertThat(found(bytes(hex))).isEqualTo(found);
  }

  @Test
  void aWavFileThatEndsInItsFirstHeaderIsToldAsWhatIsThereOfIt() {
    assertThat(found(bytes("52"))).isEqualTo("only 1 bytes of a WAV file");
    assertThat(found(bytes("52494646 24000000 574156"))).isEqualTo("only 11 bytes of a WAV file");
    assertThat(found(bytes("52494646 24000000 41564920")))
        .isEqualTo("a RIFF file of the form 'AVI '");
    assertThat(found(bytes("52494646 24000000 57410A01")))
        .isEqualTo("a RIFF file of the form 'WA\\x0A\\x01'");
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static String found(byte[] bytes) {
    WavFormatException refusal =
        catchThrowableOfType(
            WavFormatException.class, () -> WavReader.probe(WavSources.channel(bytes)));
    assertThat(refusal.expected()).contains("'WAVE'");
    return refusal.found();
  }
}
