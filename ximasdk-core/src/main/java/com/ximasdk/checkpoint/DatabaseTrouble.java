// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.text.ForeignFailure;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * What went wrong with a database. The texts of drivers may hold an address with a password, so
 * only the state, the code and the type of what they threw are told.
 */
final class DatabaseTrouble {
  private DatabaseTrouble() {}

  /**
   * The failure for what a driver threw.
   *
   * @param what the end of a sentence, as in "cannot be read"
   */
  static LocalStorageException of(String what, Throwable thrown) {
    String state = thrown instanceof SQLException sql ? state(sql) : "";
    String found =
        thrown instanceof SQLException sql && sql.getSQLState() != null
            ? " (SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")"
            : "";
    return new LocalStorageException(
        CallSummary.NONE,
        "The checkpoints in the database %s: the driver threw %s%s. %s"
            .formatted(what, thrown.getClass().getName(), found, advice(thrown, state)),
        ForeignFailure.of(thrown));
  }

  static LocalStorageException of(String what, String why) {
    return new LocalStorageException(
        CallSummary.NONE, "The checkpoints in the database %s: %s".formatted(what, why), null);
  }

  private static String state(SQLException thrown) {
    String state = thrown.getSQLState();
    return state == null ? "" : state;
  }

  private static String advice(Throwable thrown, String state) {
    if (state.startsWith("28")) {
      return "It refuses the user or the password; check what the data source is given.";
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "It is not reached, or has ended the connection; the same can be asked again.";
    }
    if (thrown instanceof SQLTimeoutException || state.equals("57014")) {
      return "It took longer than the time limit; the same can be asked again.";
    }
    if (state.startsWith("40")) {
      return "It ended the transaction for the sake of another one; the same can be asked again.";
    }
    if (state.startsWith("53")) {
      return "It lacks room or connections; once it has them, the same can be asked again.";
    }
    if (state.startsWith("42") || state.startsWith("3F") || state.startsWith("S000")) {
      return "Have the tables been made? The dialect's schema is the script, or createSchema().";
    }
    return "Look at the database and its log; the same can be asked again.";
  }
}
