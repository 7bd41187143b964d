// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.List;

/**
 * What was in a {@link SimulatedTenant} at one instant: its recordings, calls, reports, key, faults
 * in force, and what its agents were doing. Between tests it is {@linkplain SimulatedTenant#restore
 * restored}. Immutable.
 *
 * @since 0.1.0
 */
public final class TenantState {
  private final TenantStore.Content content;
  private final RealtimeFloor.Content floor;
  private final List<ScriptedFault> faults;
  private final String key;

  TenantState(
      TenantStore.Content content,
      RealtimeFloor.Content floor,
      List<ScriptedFault> faults,
      String key) {
    this.content = content;
    this.floor = floor;
    this.faults = faults;
    this.key = key;
  }

  TenantStore.Content content() {
    return content;
  }

  RealtimeFloor.Content floor() {
    return floor;
  }

  List<ScriptedFault> faults() {
    return faults;
  }

  String key() {
    return key;
  }

  /** {@return how much it is; never the key} */
  @Override
  public String toString() {
    return "TenantState[recordings="
        + content.recordings().size()
        + ", calls="
        + content.calls().size()
        + ", reports="
        + content.reports().size()
        + ", faults="
        + faults
        + "]";
  }
}
