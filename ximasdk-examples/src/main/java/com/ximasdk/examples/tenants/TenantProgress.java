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
 */
record TenantProgress(String name, long imported, long left, long failed, String news) {
  static TenantProgress of(String name) {
    return new TenantProgress(name, 0, 0, 0, "");
  }

  TenantProgress listed(long more) {
    return new TenantProgress(name, imported, left + more, failed, news);
  }

  TenantProgress oneImported() {
    return new TenantProgress(name, imported + 1, Math.max(0, left - 1), failed, "");
  }

  TenantProgress oneFailed(String sentence) {
    return new TenantProgress(name, imported, Math.max(0, left - 1), failed + 1, sentence);
  }

  TenantProgress told(String sentence) {
    return new TenantProgress(name, imported, left, failed, sentence);
  }

  /** A turn ended: what is left is counted anew by the next one. */
  TenantProgress turnEnded(String sentence) {
    return new TenantProgress(name, imported, 0, failed, sentence);
  }

  /** How long the recordings that are left take at the tenant's pace. */
  Duration timeLeft(Duration audioInterval) {
    return audioInterval.multipliedBy(left);
  }
}
