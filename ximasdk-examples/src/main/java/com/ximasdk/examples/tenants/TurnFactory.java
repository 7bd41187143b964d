// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

/** Makes the turns of tenants. */
@FunctionalInterface
interface TurnFactory {
  /** The next turn of a tenant, which has not begun. */
  TenantTurn turn(ImportedTenant tenant);
}
