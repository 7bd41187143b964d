// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.CommandRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types the key where it has no place does not find it in the terminal, nor in a log. */
class KeyInAWrongPlaceTest {
  private static final List<String> KEYS =
      List.of(
          "canary-f3b1c0ffee/+secret==",
          "a,comma'quote\"and=sign/and//slash:colon=",
          "-dash{brace}%41&amp;back\\slash@at#hash=",
          "TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcms=",
          "@an-at-sign-in-front-of-it-all==",
          "lettersalonewithoutanysign=");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          KEY                                                  | --help
          list-agents KEY                                      | --authentication-key-file
          list-agents --authentication-key KEY                 | --authentication-key-file
          list-agents --authentication-key=KEY                 | --authentication-key-file
          list-agents --key=KEY                                | --authentication-key-file
          list-agents --KEY                                    | --help
          list-agents -KEY                                     | --help
          list-agents --url https://acme.xima.cloud --authentication-key-file KEY  | --authentication-key-file
          list-agents --url https://acme.xima.cloud --authentication-key-file=KEY  | --authentication-key-file
          list-agents --url https://acme.xima.cloud --authentication-key-file /KEY | --authentication-key-file
          list-agents --url KEY                                | Expected https://
          list-agents --url=https://acme.xima.cloud/KEY        | Expected https://
          list-agents --url https://acme.xima.cloud/?auth_token=KEY | Expected https://
          list-agents --url https://somebody:KEY@acme.xima.cloud | Expected https://
          list-agents --url https://KEY                        | --url
          list-agents --settings KEY                           | --settings
          list-agents --time-zone KEY                          | IANA name
          list-agents --timeout KEY                            | ISO 8601
          import-recordings --audio-interval=KEY               | ISO 8601
          list-agents --json=KEY                               | --json
          list-recordings --from KEY --to KEY                  | date-time with offset
          import-recordings --from 2026-01-01 --to 2026-01-02 --out x --extensions KEY | --help
          import-recordings --from 2026-01-01 --to 2026-01-02 --out x --call-details-report KEY | Expected the Report ID
          import-recordings --from 2026-01-01 --to 2026-01-02 --out x --call-details-column KEY | --call-details-column
          import-recordings --from 2026-01-01 --to 2026-01-02 --out x --call-details-column KEY=x | --call-details-column
          interval-report --report-id KEY --from KEY --to 2026-01-02 | expected one as 2026
          interval-report --report-id A --from 2026-01-01 --to 2026-01-02 --column KEY | --column
          interval-report --report-id A --from 2026-01-01 --to 2026-01-02 --interval-minutes KEY | --interval-minutes
          watch-agents --transport KEY                         | Expected polling or websocket
          watch-agents --poll KEY --for KEY                    | ISO 8601
          watch-agents --reason-codes KEY                      | --reason-codes
          adherence --schedule KEY                             | --schedule
          simulate --port KEY                                  | --port
          simulate --fault KEY                                 | --fault
          audio-info /KEY                                      | looks like an authentication key
          audio-info /KEY/absent.wav /KEYabsent.wav            | looks like an authentication key
          audio-encode --law KEY in.wav out.wav                | expected mulaw or alaw
          audio-split KEY KEY KEY                              | --help
          read-history /KEY                                    | looks like an authentication key
          """)
  void theKeyIsNotPrintedAndWhatToDoIs(String commandLine, String told) {
    for (String key : KEYS) {
      String[] arguments =
          Arrays.stream(commandLine.split(" ", -1))
              .map(argument -> argument.replace("KEY", key))
              .toArray(String[]::new);

      CommandRun run = CommandRun.of(Main::launcher, Map.of(), arguments);

      assertThat(run.exitCode()).as(run.toString()).isNotZero();
      assertThat(run.err()).as(key).contains(told);
      assertThat(runsOf(key).filter((run.out() + run.err())::contains))
          .as(run.toString())
          .isEmpty();
    }
  }

  private static Stream<String> runsOf(String key) {
    return IntStream.rangeClosed(0, key.length() - 8).mapToObj(i -> key.substring(i, i + 8));
  }
}
