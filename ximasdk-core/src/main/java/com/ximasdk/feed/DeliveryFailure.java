// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What the failure of a delivery says of the recording. */
enum DeliveryFailure {
  /** It is about this recording, and is so at the next attempt, too, as far as one can tell. */
  OF_THE_RECORDING(5, false),
  /** It may pass, and may be about this recording. */
  MAY_PASS(12, false),
  /** It is about the connection, and passes. */
  OF_THE_CONNECTION(Integer.MAX_VALUE, false),
  /** It befalls the next ones likewise, until somebody does something. */
  OF_ALL(Integer.MAX_VALUE, true);

  private static final GrowingWait ATTEMPTS =
      new GrowingWait(Duration.ofMinutes(1), Duration.ofHours(6));

  private final int mostAttempts;
  private final boolean othersFailToo;

  DeliveryFailure(int mostAttempts, boolean othersFailToo) {
    this.mostAttempts = mostAttempts;
    this.othersFailToo = othersFailToo;
  }

  static DeliveryFailure of(Throwable failure) {
    if (failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof Error) {
      // Of the caller's own code: a full disk, for one, befalls the next ones likewise.
      return OF_ALL;
    }
    if (!(failure instanceof XimaException known)) {
      return OF_THE_RECORDING;
    }
    if (known instanceof ConnectionFailedException || known instanceof TimeLimitException) {
      return OF_THE_CONNECTION;
    }
    if (known instanceof TenantFailureException
        || known instanceof IncompleteResponseException
        || known instanceof DataPendingException) {
      return MAY_PASS;
    }
    if (known instanceof NotFoundException) {
      return OF_THE_RECORDING;
    }
    if (known instanceof KeyRefusedException || known instanceof EgressCapException) {
      return OF_ALL;
    }
    return switch (known.remedy()) {
      case MEND_SETTINGS, MEND_PROGRAM, MEND_LOCAL_MACHINE, NONE -> OF_ALL;
      case ASK_ADMINISTRATOR, REPORT_BUG -> OF_THE_RECORDING;
      case WAIT, RETRY_LATER -> MAY_PASS;
    };
  }

  /** Whether a recording is parked that failed so at an attempt, from 1. */
  boolean parksAt(int attempt) {
    return attempt >= mostAttempts;
  }

  boolean othersFailToo() {
    return othersFailToo;
  }

  /** How long one waits that failed at an attempt, from 1. */
  static Duration wait(int attempt) {
    return ATTEMPTS.after(attempt);
  }

  /** What is kept as the reason, for people. */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : PlainText.of(message);
  }
}
