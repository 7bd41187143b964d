// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.internal.http.AnswerFault;
import com.ximasdk.internal.http.SpoolDecoder;
import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.Recording;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an answer while it comes, so that little is left to do when it is whole. Where
 * anything is wrong with it, it is looked through once more from its beginning: what is told is the
 * same, however it came.
 *
 * <p>For one thread at a time.
 */
final class ListLook implements SpoolDecoder<ListedAnswer> {
  /** So many bytes are worth a look: a parser is made for each. */
  private static final int ENOUGH = 32 * 1024;

  /** And so many of a long answer, which is read back from a file by a buffer for each look. */
  private static final int ENOUGH_OF_MANY = 1024 * 1024;

  private final FingerprintSet before;
  private final Predicate<Recording> wanted;
  private @Nullable ListedAnswer ahead;
  private boolean isGivenUp;
  private long lookAgainFrom = ENOUGH;

  /**
   * A look at one answer.
   *
   * @param before what the answer before held; none of it is wanted again
   * @param wanted whether a recording is wanted at all
   */
  ListLook(FingerprintSet before, Predicate<Recording> wanted) {
    this.before = before;
    this.wanted = wanted;
  }

  @Override
  public void lookAhead(Spool body) {
    if (!looksAt(body.size())) {
      return;
    }
    ListedAnswer answer = ahead == null ? new ListedAnswer(body) : ahead;
    ahead = answer;
    if (!goesOn(answer, false)) {
      isGivenUp = true;
      ahead = null;
    }
    // What was cut off is read again: where it is long, not before it has doubled.
    long cutOff = body.size() - answer.lookedUpTo();
    long enough = body.size() < ENOUGH_OF_MANY ? ENOUGH : ENOUGH_OF_MANY;
    lookAgainFrom = body.size() + Math.max(enough, cutOff);
  }

  /** Whether so many bytes are worth a look. */
  boolean looksAt(long size) {
    return !isGivenUp && size >= lookAgainFrom;
  }

  /** False if anything is wrong. */
  private boolean goesOn(ListedAnswer answer, boolean isWhole) {
    try {
      answer.look(before, wanted, isWhole);
      return true;
    } catch (IOException | AnswerFault toBeToldOfTheWhole) {
      return false;
    }
  }

  @Override
  public ListedAnswer read(Spool body) throws IOException {
    ListedAnswer answer = ahead;
    return answer != null && goesOn(answer, true)
        ? answer.looked()
        : ListedAnswer.of(body, before, wanted);
  }
}
