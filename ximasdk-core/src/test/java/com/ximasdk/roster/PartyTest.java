// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.roster.Party.Form;
import com.ximasdk.roster.Party.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Doe(154)             | John Doe             | 154        | John Doe(154)
          John Doe (154)            | John Doe             | 154        | John Doe(154)
          '  John Doe ( 154 )  '    | John Doe             | 154        | John Doe(154)
          Ann (Day) Lee(253)        | Ann (Day) Lee        | 253        | Ann (Day) Lee(253)
          Ann (Day)(253)            | Ann (Day)            | 253        | Ann (Day)(253)
          'José Nuñez-Ødegård(312)' | José Nuñez-Ødegård   | 312        | José Nuñez-Ødegård(312)
          İpek Iğdır(7)             | İpek Iğdır           | 7          | İpek Iğdır(7)
          O'Neil, Pat(201)          | O'Neil, Pat          | 201        | O'Neil, Pat(201)
          (253)                     | ''                   | 253        | (253)
          'John Doe\u00A0(154)'      | John Doe             | 154        | John Doe(154)
          'John Doe\u202F(\u2007154)' | John Doe             | 154        | John Doe(154)
          Ann((253))                | Ann                  | 253        | Ann(253)
          Ann ( ( 253 ) )           | Ann                  | 253        | Ann(253)
          Ann (Day)((253))          | Ann (Day)            | 253        | Ann (Day)(253)
          8015550111(253)           | 8015550111           | 253        | 8015550111(253)
          Jo(*72)                   | Jo                   | *72        | Jo(*72)
          Jo(12-34)                 | Jo                   | 12-34      | Jo(12-34)
          Jane Roe(+14805382020)    | Jane Roe             | +14805382020 | Jane Roe(+14805382020)
          """)
  void nameAndExtensionAreSplitAtTheLastBracket(
      String text, String name, String extension, String writtenBack) {
    assertThat(Party.parse(text)).isEqualTo(new Party(Form.NAME_WITH_EXTENSION, name, extension));
    assertThat(Party.parse(text)).hasToString(writtenBack);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18885553794         | 18885553794
          ' 18885553794 '     | 18885553794
          +1 (480) 538-2020   | +1 (480) 538-2020
          (480) 538-2020      | (480) 538-2020
          480.538.2020        | 480.538.2020
          480–538             | 480–538
          *72                 | *72
          #9                  | #9
          253                 | 253
          '253\u00A0'         | 253
          8015550111 (Mobile) | 8015550111
          '8015550111\u00A0()' | 8015550111
          +1 480 538 (work)   | +1 480 538
          """)
  void aBareNumberIsKeptAsPrinted(String text, String number) {
    assertThat(Party.parse(text)).isEqualTo(new Party(Form.NUMBER, "", number));
    assertThat(Party.parse(text)).hasToString(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conference         | conference
          ' Spencer Porter ' | Spencer Porter
          Ann (Day) Lee      | Ann (Day) Lee
          Agent 7            | Agent 7
          Bob (ext (12))     | Bob (ext (12))
          Bob)               | Bob)
          Ann (Day)          | Ann (Day)
          Ann ()             | Ann ()
          Ann(25 3)          | Ann(25 3)
          Ann(253) - Sales   | Ann(253) - Sales
          Ann(253))          | Ann(253))
          CC Sales(Queue)    | CC Sales(Queue)
          (Mobile)           | (Mobile)
          sip:253@acme       | sip:253@acme
          -                  | -
          ١٢٣                | ١٢٣
          """)
  void anyOtherTextIsANameWithoutNumber(String text, String name) {
    assertThat(Party.parse(text)).isEqualTo(new Party(Form.NAME, name, ""));
    assertThat(Party.parse(text)).hasToString(name);
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "'\t\n'", "'\u00A0'"})
  void aBlankTextIsNoParty(String text) {
    assertThat(Party.parse(text)).isEqualTo(Party.NONE);
    assertThat(Party.NONE.isBlank()).isTrue();
    assertThat(Party.NONE).hasToString("");
  }

  @ParameterizedTest
  @CsvSource({
    "253,         253,        253,        ''",
    "123456,      123456,     123456,     ''",
    "1234567,     1234567,    '',         ''",
    "12-34-56,    12-34-56,   12-34-56,   ''",
    "12-34-567,   12-34-567,  '',         ''",
    "+18885553794,+18885553794,'',        ''",
    "Ann(253),    253,        253,        253",
    "Ann(1234567),1234567,    1234567,    1234567",
    "(253),       253,        253,        253",
    "Ann,         '',         '',         ''",
    "'',          '',         '',         ''"
  })
  void aBareNumberIsAnExtensionByWhereItStands(
      String text, String internal, String agentSide, String externalSide) {
    Party party = Party.parse(text);
    assertThat(party.extension(Side.INTERNAL)).isEqualTo(internal);
    assertThat(party.extension(Side.AGENT)).isEqualTo(agentSide);
    assertThat(party.extension(Side.EXTERNAL)).isEqualTo(externalSide);
  }
}
