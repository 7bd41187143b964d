// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text becomes anything else. */
class HtmlTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
        "a & b &amp;,               a &amp; b &amp;amp;",
        "\"'>,                      &quot;&#39;&gt;",
        "a\u202Eb\u2066c\u200Fd,    abcd",
        "a\u0000b\u001Bc,           a b c",
        "José 渡辺 \uD83C\uDFA7,      José 渡辺 \uD83C\uDFA7",
      })
  void textIsEscapedInElementsAndInAttributes(String text, String escaped) {
    assertThat(new Html().element("p", text, "title", text).document())
        .isEqualTo("<!DOCTYPE html>\n<p title=\"" + escaped + "\">" + escaped + "</p>");
  }

  @Test
  void aTextOfATenantKeepsItsDirectionToItself() {
    assertThat(new Html().tenantText("אבג(7)").document()).endsWith("<bdi>אבג(7)</bdi>");
  }

  @Test
  void whatHasNoContentHasNoEnd() {
    assertThat(new Html().empty("meta", "charset", "utf-8").empty("p").document())
        .endsWith("<meta charset=\"utf-8\"><p></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a>", "1", "on'x"})
  void aNameThatIsNoneIsRefused(String name) {
    assertThatThrownBy(() -> new Html().open(name)).hasMessageContaining("no name of HTML");
    assertThatThrownBy(() -> new Html().open("p", name, "x"))
        .hasMessageContaining("no name of HTML");
  }

  @Test
  void whatIsNotClosedIsNoDocument() {
    Html html = new Html().open("main").open("p");

    assertThatThrownBy(html::document).hasMessageContaining("<p> is not closed");
  }
}
