// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link RecordingKey#audioFileName} promises; a name that is given here is for ever. */
class AudioFileNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91a1e1e8-08p8-427b-bd04-da43c2a1db7d-1707770449131",
        "0",
        "a",
        "console",
        "com10",
        "nul-1"
      })
  void aKeyAsInTheVendorsGuideIsItsOwnName(String key) {
    assertThat(name(key)).isEqualTo(key + ".wav");
  }

  @ParameterizedTest
  @CsvSource({
    // printf %s KEY | iconv -t UTF-16BE | sha256sum
    "SAME-KEY, same-key_c73547b43d1348cbb38e43c469209232cc8877a7ba516b73774413c6dc296ba4.wav",
    "İstanbul, stanbul_0bd790d329aa9eb7382a75d23083a48dfab395cc5c955b03ad8d4a0e712d8d3f.wav",
    "\u212A, recording_f31b59564e4a93bb5a0749e7619abb84182d9c8fc4f49f04d07a55c5b511bad8.wav",
    "../../etc/passwd,"
        + " etc-passwd_d170849d7e3d536ecd4d2723d81b14e0e651e52c6353b45679e9d4fc4baa6b1b.wav",
    "CON, con_6259d98067f8148610e8f86a11ca2e482ce4120994849fde72b9c78438a85b8e.wav"
  })
  void anyOtherKeyIsToldApartByItsDigest(String key, String expected) {
    assertThat(name(key)).isEqualTo(expected);
  }

  private static Stream<String> hostileKeys() {
    return Stream.concat(
        Stream.of(
            "..",
            ".",
            " ",
            "  ",
            "/etc/passwd",
            "../../x",
            "a/b\\c",
            "C:\\x",
            "C:",
            "con",
            "CON",
            "aux",
            "prn",
            "nul",
            "nul.txt",
            "com1",
            "lpt9",
            "COM1.wav",
            "same-key",
            "SAME-KEY",
            "Same-Key",
            "sAME-kEY",
            "café",
            "cafe\u0301",
            "İ",
            "i",
            "I",
            "ı",
            "x.",
            "x",
            "x ",
            " x",
            "line\nbreak",
            "line\rbreak",
            "\u0000",
            "a\u0000",
            "<>:\"|*?",
            "録音-ключ",
            "\uD83C\uDFA7",
            "\uD83C",
            "\uDFA7",
            "?",
            "\uFFFD",
            "~",
            "-rf",
            "-",
            "--",
            "_",
            "a_b",
            "a-b",
            "x".repeat(119),
            "x".repeat(120),
            "x".repeat(121),
            "x".repeat(300),
            "x".repeat(299) + "y",
            "é".repeat(5000),
            "İ".repeat(60),
            "\u212A".repeat(60),
            "A-".repeat(60),
            ".hidden",
            ".",
            "trailing...",
            "conin$",
            "clock$",
            "com\u00B9",
            "a\u200Db",
            "\u2066x\u2069",
            "\u001B[2J",
            "$(x)",
            "%41",
            "a;b&c",
            "x_" + "0".repeat(64),
            "\u202Eexe.wav"),
        // Every single character of the first block, and of the full-width letters.
        Stream.concat(
            IntStream.range(0, 0x250).mapToObj(Character::toString),
            IntStream.range(0xFF01, 0xFF5F).mapToObj(Character::toString)));
  }

  @Test
  void aNameIsPortableWhateverTheKeyHolds() {
    assertThat(hostileKeys())
        .allSatisfy(
            key -> {
              String name = name(key);
              assertThat(name).matches("[a-z0-9][a-z0-9_-]*\\.wav");
              assertThat(name.substring(0, name.length() - 4))
                  .doesNotMatch("con|prn|aux|nul|com[0-9]|lpt[0-9]");
              assertThat(name).hasSizeLessThanOrEqualTo(150);
              assertThat(name).isEqualTo(name(key));
            });
  }

  @Test
  void twoKeysNeverShareANameNotEvenIgnoringCase() {
    List<String> keys = hostileKeys().distinct().toList();
    assertThat(keys.stream().map(key -> name(key).toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(keys);
  }

  private static String name(String key) {
    return new RecordingKey(key).audioFileName();
  }
}
