// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that are the vendor's, or of any API, and so tell nothing of a tenant. What consists of
 * them alone is kept in samples and may be repeated in findings; all else is replaced.
 */
public enum Vocabulary {
  /** Names of JSON members, headers and parameters. */
  MEMBER(
      """
      abandoned account accounts action activity after agent agents allow all answer api historic
      realtime rest v answered aside
      audio authenticate auth available average avg await awaiting before begin body by cache call
      callback called caller callers calling calls campaign category cell cells channel channels
      city class cli ani dnis code codes column columns complete completed conference connection
      content context control cookie count country created current customer cursor data date day
      days default delayed description detail details device dialed direction display disposition
      duration email encoding end ended enabled engine entries entry error errors etag event
      events execution executed expires extension extensions external field fields file final first
      format formatted forwarded from full generated group grouping groups has header headers
      heading headings hold hour hours href id identifier ids in inbound incomplete index info
      initial interval intervals internal is item items key keys kind label labels language last
      leg legs length level limit line link links list location log media member members message
      metric metrics millis milliseconds minute minutes missing mode modified more name names next
      not note notes number numbers object of offset on open options order origin other out
      outbound owner page pages pagination paging parameter parameters parent participants parties
      party path pbx pending percent percentage phase phone position presence prev previous
      priority progress queue queues range rank raw reading readings ready real reason receiving
      receiver record recorded recording recordings records ref region rel report reports request
      requested requests resource response result results retry returned ring role row rows sales
      schedule second seconds section sections security segment selection sequence series server
      service session sheet since site size skill skills skin sort source stamp start started
      state states status strict sub subject subreport subreports subs summary support system table
      tables tag tags talk target tenant text time timeframe timestamp timezone title to token top
      total totals trace transaction transfer transferred transport type types unavailable unit
      units unready until update updated uri url user users utc value values vary version via view
      voice wait waiting warnings web with zone ztime
      """),
  /** Words of statuses, types, directions, categories and formats. */
  ENUMERATION(
      """
      abandoned accepted account active agent all answered any application archived available bad
      busy call callback category closed code complete completed conference count csv date decimal
      default deleted delayed direction done double duration error expired failed final finished
      forbidden found general group groups hold html idle in inactive inbound incomplete integer
      inter internal invalid json label list local lost mailbox millis milliseconds missed missing
      mono mulaw none normal not number ok on open outbound partial pbx pdf pending percent
      processing progress queued range ready recorded recording report request saved saving seconds
      server simple single site skill skills spx started state stereo stored string success text
      time timeframe to total transcoding transfer transferred uc unanswered unauthorized unknown
      uploading user users value voice voicemail wav webrtc xima xls xlsx
      """),
  /** Words of the headings and titles that the product brings. */
  HEADING(
      """
      abandon abandoned account after agent agents amount and answer answered average avg by call
      called caller callers calling calls code codes column count date day days details dialed
      direction duration end event external extension final first from group groups handled hold
      hour id in inbound initial internal interval key last length level location longest max
      maximum metrics min minimum minute minutes missed number of offered on outbound parameter
      parameters party per percent percentage presented queue receiving recorded recording
      recordings report ring ringing rows sec seconds service skill skills speed start state status
      sub summary tag talk talking tags time timeframe to total totals unanswered under wait waited
      wfm within work
      """),
  /** Labels of totals rows, beside the names that core knows. */
  TOTALS(
      """
      all average averages day daily entire grand group overall report sub subtotal sum summary
      total totals whole
      """),
  /** What agents do, as the product's screens have it. */
  STATE(
      """
      acw after aux available away break busy call conference connected dial dialing disconnected
      disturb dnd do extension group hold idle in inbound listen logged login logout mcw missed not
      off offline on online out outbound park parked queue ready release ringing talking transfer
      voicemail work wrap up
      """),
  /** What stands for a number that is withheld. */
  NOBODY(
      """
      anonymous blocked call caller hidden id name no not none null private restricted suppressed
      unavailable undisclosed unknown withheld number
      """),
  /** What a call with several parties is called. */
  CONFERENCE(
      """
      bridge call conf conference conferencia conferenza konferenz meet-me meeting multi multiparty
      multi-party party parties room
      """),
  /** Names and values of headers that tell of software and not of a tenant. */
  HEADER(
      """
      accept access age allow anonymous apache application attachment audio bearer bytes cache
      charset chunked close compatible connection content control cookie cors credentials csv
      default disposition date deny deflate encoding envoy etag expires export exposed expose filename
      frame frames gzip headers html identity iso inline jetty jpeg json keep alive kestrel language
      last length limit link location max md mime ms methods modified moved mpeg must nginx no
      none nosniff octet ogg openxmlformats officedocument options origin pdf plain policy powered
      pragma private problem proxy public range ranges ratelimit rate realm remaining request
      requests reset retry revalidate sameorigin security server service set sheet speex
      spreadsheetml store strict stream text timing trace transfer transport type unavailable
      unknown upgrade utf vary via vnd wav wave excel warning x xml www authenticate correlation id
      """);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
  private final Set<String> words;

  Vocabulary(String words) {
    this.words = Set.of(words.strip().split("\\s+"));
  }

  /** Whether a word is in it, ignoring case. */
  boolean has(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a phrase consists of its words alone, at least one: separated by blanks, dashes,
   * underscores, dots or the capitals of camel case. Up to two digits may stand in it.
   */
  public boolean knows(String phrase) {
    List<String> found = words(phrase);
    return !found.isEmpty() && found.stream().allMatch(this::has);
  }

  /** All words of all vocabularies, in lower case. */
  static Set<String> all() {
    Set<String> all = new HashSet<>();
    for (Vocabulary vocabulary : values()) {
      all.addAll(vocabulary.words);
    }
    return all;
  }

  /** The words of a phrase; none where it holds something that is no word. */
  public static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    int digits = 0;
    int begin = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      char c = i < phrase.length() ? phrase.charAt(i) : ' ';
      boolean letter = isLetter(c);
      if (i > begin && (!letter || startsWord(phrase, begin, i))) {
        words.add(phrase.substring(begin, i));
        begin = i;
      }
      if (!letter) {
        boolean digit = c >= '0' && c <= '9';
        digits += digit ? 1 : 0;
        if (digits > 2 || (!digit && " -_.%/".indexOf(c) < 0)) {
          return List.of();
        }
        begin = i + 1;
      }
    }
    return words;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether a capital at a place begins a word: behind a small letter, or before one. */
  private static boolean startsWord(String phrase, int begin, int at) {
    if (at == begin || !isCapital(phrase.charAt(at))) {
      return false;
    }
    boolean behindSmall = !isCapital(phrase.charAt(at - 1));
    boolean beforeSmall =
        at + 1 < phrase.length()
            && isLetter(phrase.charAt(at + 1))
            && !isCapital(phrase.charAt(at + 1));
    return behindSmall || beforeSmall;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
