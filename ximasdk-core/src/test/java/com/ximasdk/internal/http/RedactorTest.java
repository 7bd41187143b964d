// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final int TELLING = 8;

  private final Redactor redactor = new Redactor(AuthenticationKey.of("abc/def+ghi=="));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "before abc/def+ghi== after | before **** after",
        "abc/def+ghi | ****",
        "abc%2Fdef%2Bghi%3D%3D | ****",
        "abc%252Fdef%252bghi | ****",
        "abc\\/def+ghi== | ****",
        "abc\\\\/def+ghi== | ****",
        "abc/def\\u002bghi\\u003d\\u003d | ****",
        "abc/def\\\\u002bghi | ****",
        "abc%2fdef\\u002Bghi=&#61; | ****",
        "&#97;bc/def+ghi== | ****",
        "abc&#x2F;def&plus;ghi&equals; | ****",
        "abc&amp;#47;def&amp;amp;#43;ghi | ****",
        "abc/d ef+ghi== | ****",
        "abc/d\\r\\n  ef+ghi== | ****",
        "abc/d\\\\nef%0A+ghi== | ****",
        "cut abc/def+g | cut ****",
        "cut /def+ghi= | cut ****",
        "c/def+gh | ****",
        "abc/de | ****",
        "abc/d | abc/d",
        "f+ghi== | f+ghi==",
        "616263L 6162632f6465662B67686900 | 616263L ****00",
        "Authorization: Bearer other-key= | Authorization: Bearer ****",
        "wss://x/y?id=1&auth_token=zzz&id=2 | wss://x/y?id=1&auth_token=****&id=2",
        "nothing secret | nothing secret"
      })
  void theKeyIsMaskedInEveryForm(String text, String cleared) {
    assertThat(redactor.redact(text)).isEqualTo(cleared);
  }

  /** A way in which a tenant or a proxy may echo a text, and the way back. */
  @SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
  enum Echo {
    PLAIN(text -> text, text -> text),
    JSON(RedactorTest::json, text -> text.replace("\\/", "/").replace("\\\"", "\"")),
    JSON_CODES(text -> each(text, "\\u%04x"), text -> coded(text, "\\u")),
    JSON_IN_JSON(text -> each(text, "\\\\u%04X"), text -> coded(text, "\\\\u")),
    PERCENT(text -> URLEncoder.encode(text, UTF_8), RedactorTest::unescaped),
    PERCENT_EACH(text -> each(text, "%%%02x"), RedactorTest::unescaped),
    PERCENT_TWICE(
        text -> URLEncoder.encode(URLEncoder.encode(text, UTF_8), UTF_8),
        text -> unescaped(unescaped(text))),
    HTML(text -> each(text, "&#%d;"), text -> coded(text.replace(";", ""), "&#")),
    HTML_IN_HTML(text -> each(text, "&amp;#x%x;"), text -> coded(text.replace(";", ""), "&amp#x")),
    WRAPPED(text -> spaced(text, "\r\n  "), text -> text.replaceAll("\\s", "")),
    WRAPPED_IN_JSON(text -> spaced(text, "\\n"), text -> text.replace("\\n", "")),
    BASE64(RedactorTest::base64, RedactorTest::decoded),
    BASE64_OF_BEARER(text -> base64("Bearer " + text), RedactorTest::decoded),
    BASE64_AFTER_TWO(text -> base64("::" + text + "::"), RedactorTest::decoded),
    BASE64_FOR_URLS(
        text -> base64("a:" + text).replace('+', '-').replace('/', '_'), RedactorTest::decoded),
    BASE64_IN_A_URL(
        text -> URLEncoder.encode(base64(text), UTF_8), text -> decoded(unescaped(text))),
    BASE64_WRAPPED(
        text -> spaced(base64(text), "\r\n"), text -> decoded(text.replaceAll("\\s", ""))),
    HEXADECIMAL(
        text -> HexFormat.of().formatHex(text.getBytes(UTF_8)), RedactorTest::fromHexadecimal),
    HEXADECIMAL_IN_CAPITALS(
        text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)),
        RedactorTest::fromHexadecimal);

    private final UnaryOperator<String> written;
    private final UnaryOperator<String> read;

    Echo(UnaryOperator<String> written, UnaryOperator<String> read) {
      this.written = written;
      this.read = read;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRunOfAKeyCanBeReadBackFromAnyForm(Echo echo) {
    Random random = new Random(echo.name().hashCode());
    for (int i = 0; i < 50; i++) {
      String key = randomKey(random);
      String echoed = echo.written.apply(key);
      int from = random.nextInt(echoed.length());
      int to = from + random.nextInt(echoed.length() - from + 1);
      for (String shown : List.of(echoed, echoed.substring(from), echoed.substring(from, to))) {
        // Nothing that could be part of the form stands beside it.
        String text = "«" + shown + "»";
        String cleared = new Redactor(AuthenticationKey.of(key)).redact(text);

        assertThat(runsIn(echo.read.apply(cleared), key))
            .as("what is left of %s in %s: %s", key, text, cleared)
            .isEmpty();
      }
    }
  }

  @Test
  void aKeyIsFoundWhateverStandsBesideIt() {
    String key = "k3y/With+many=signs==";
    Redactor clearing = new Redactor(AuthenticationKey.of(key));
    for (int before = 0; before < 7; before++) {
      for (int after = 0; after < 4; after++) {
        String inside = "u".repeat(before) + key + "w".repeat(after);
        assertThat(decoded(clearing.redact(base64(inside)))).matches(text -> noneOf(text, key));
        assertThat(clearing.redact("ab" + inside)).isEqualTo("ab" + inside.replace(key, "****"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the tenant has no such resource (HTTP 404). Check the identifier.",
        "{\"error\":\"not found\",\"path\":\"\\/v1\\/recordings\\u002fx\",\"at\":1752480000000}",
        "100 % of 5 & 7; C:\\new\\table &amp; %zz %u12 &#; &#x; &nothing; \\",
        "0123456789abcdef0123456789abcdef QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
      })
  void whatDoesNotTellOfTheKeyStaysAsItIs(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
    assertThat(Redactor.OF_NOTHING.redact(text)).isEqualTo(text);
  }

  @Test
  void aShortKeyIsMaskedAsAWhole() {
    Redactor clearing = new Redactor(AuthenticationKey.of("ab1="));
    assertThat(clearing.redact("ab1= ab1 6162313d YWIxPQ==")).isEqualTo("**** ab1 **** ****==");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "abc/def", "%25", "%", "\\", "&amp;", "&", " ", "=", "bearer ", "YWJj", "61"})
  void hostileTextsOfAHundredThousandCharactersAreCleared(String repeated) {
    String text = repeated.repeat(100_000 / repeated.length());
    for (String key : List.of("abc/def+ghi==", "%&\\a".repeat(10) + "=")) {
      assertThat(new Redactor(AuthenticationKey.of(key)).redact(text + key)).doesNotContain(key);
    }
    assertThat(redactor.redact("Bearer " + text)).startsWith("Bearer ");
  }

  @Test
  void anExcerptIsOneLineWithoutControlCharacters() {
    assertThat(redactor.excerpt("one\r\n\ttwo\u0000\u001b[31mthree\u2028four"))
        .isEqualTo("one two [31mthree four");
  }

  @Test
  void anExcerptIsCutAfterTheKeyIsMasked() {
    assertThat(redactor.excerpt("x".repeat(295) + "abc/def+ghi==" + "y".repeat(100)))
        .isEqualTo("x".repeat(295) + "****y…");
  }

  @Test
  void aCauseThatShowsTheKeyAnywhereIsDropped() {
    IOException harmless = new IOException("reset");
    IOException deep = new IOException("outer", new IOException("got abc/def+ghi=="));

    assertThat(redactor.safe(harmless)).isSameAs(harmless);
    assertThat(redactor.safe(deep)).isNull();
  }

  /** Visible characters of ASCII, as a key may have. */
  private static String randomKey(Random random) {
    int length = 8 + random.nextInt(60);
    return random
        .ints(length, '!', 0x7F)
        .mapToObj(Character::toString)
        .collect(Collectors.joining("", "", "="));
  }

  private static Stream<String> runs(String key) {
    return Stream.iterate(0, start -> start + TELLING <= key.length(), start -> start + 1)
        .map(start -> key.substring(start, start + TELLING));
  }

  private static List<String> runsIn(String text, String key) {
    return runs(key).filter(text::contains).toList();
  }

  private static boolean noneOf(String text, String key) {
    return runsIn(text, key).isEmpty();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  private static String each(String text, String format) {
    return text.chars()
        .mapToObj(character -> String.format(Locale.ROOT, format, character))
        .collect(Collectors.joining());
  }

  private static String coded(String text, String mark) {
    int radix = mark.endsWith("&#") ? 10 : 16;
    String[] parts = text.split(Pattern.quote(mark), -1);
    StringBuilder read = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      try {
        read.append((char) Integer.parseInt(parts[i], radix));
      } catch (NumberFormatException cut) {
        read.append(mark).append(parts[i]);
      }
    }
    return read.toString();
  }

  private static String unescaped(String text) {
    StringBuilder read = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (text.startsWith("%", at) && text.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
        read.append((char) Integer.parseInt(text.substring(at + 1, at + 3), 16));
        at += 2;
      } else {
        read.append(text.charAt(at));
      }
    }
    return read.toString();
  }

  private static String spaced(String text, String space) {
    return text.chars().mapToObj(Character::toString).collect(Collectors.joining(space));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** Everything that base64 can mean: each stretch of its digits, from each of four places. */
  private static String decoded(String text) {
    StringBuilder read = new StringBuilder();
    for (String digits : text.replace('-', '+').replace('_', '/').split("[^A-Za-z0-9+/]+", -1)) {
      for (int start = 0; start < Math.min(4, digits.length()); start++) {
        String part = digits.substring(start);
        String whole = part.length() % 4 == 1 ? part.substring(0, part.length() - 1) : part;
        read.append(new String(Base64.getDecoder().decode(whole), UTF_8)).append('\n');
      }
    }
    return read.toString();
  }

  private static String fromHexadecimal(String text) {
    StringBuilder read = new StringBuilder();
    for (String digits : text.split("[^0-9A-Fa-f]+", -1)) {
      for (int start = 0; start < Math.min(2, digits.length()); start++) {
        String part = digits.substring(start, digits.length() - (digits.length() - start) % 2);
        read.append(new String(HexFormat.of().parseHex(part), UTF_8)).append('\n');
      }
    }
    return read.toString();
  }
}
