// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.time.Duration;

/**
 * How far the import of a tenant is.
 *
 * @param name the tenant
 * @param imported how many recordings were dealt with since the program began
 * @param left how many are known to be left
 * @param failed how many failed
 * @param news what was told of it last; empty if nothing was
 * @param isCutOff whether the last turn ended before all was dealt with, so that the next one
 *     counts anew what is left
 */
record TenantProgress(
    String name, long imported, long left, long failed, String news, boolean isCutOff) {
  static TenantProgress of(String name) {
    return new TenantProgress(name, 0, 0, 0, "", false);
  }

  TenantProgress listed(long more) {
    return new TenantProgress(name, imported, isCutOff ? more : left + more, failed, news, false);
  }

  TenantProgress oneImported() {
    return new TenantProgress(name, imported + 1, Math.max(0, left - 1), failed, "", isCutOff);
  }

  TenantProgress oneFailed(String sentence) {
    return new TenantProgress(
        name, imported, Math.max(0, left - 1), failed + 1, sentence, isCutOff);
  }

  TenantProgress told(String sentence) {
    return new TenantProgress(name, imported, left, failed, sentence, isCutOff);
  }

  /** A turn has dealt with all that there was. */
  TenantProgress turnEnded() {
    return new TenantProgress(name, imported, 0, failed, news, false);
  }

  /** A turn has ended before. */
  TenantProgress turnCutOff(String sentence) {
    return new TenantProgress(name, imported, left, failed, sentence, true);
  }

  /** How long the recordings that are left take at the tenant's pace; zero if nobody knows. */
  Duration timeLeft(Duration audioInterval) {
    return isCutOff ? Duration.ZERO : audioInterval.multipliedBy(left);
  }
}
