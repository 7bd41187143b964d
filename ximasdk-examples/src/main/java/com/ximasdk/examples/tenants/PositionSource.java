// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import java.util.Optional;

/** Where the positions of the tenants are. */
interface PositionSource {
  /**
   * Keeps other imports out of a tenant's directory.
   *
   * @return to be closed; empty where the store itself says who goes on
   */
  Optional<AutoCloseable> alone(ImportedTenant tenant);

  /** The store of a tenant's position; closed by whoever opened it unless it is shared. */
  CheckpointStore open(ImportedTenant tenant);

  /** In each tenant's directory, for one process. */
  static PositionSource inDirectories() {
    return new PositionSource() {
      @Override
      public Optional<AutoCloseable> alone(ImportedTenant tenant) {
        return Optional.of(tenant.directory().alone());
      }

      @Override
      public CheckpointStore open(ImportedTenant tenant) {
        return CheckpointStores.inFile(tenant.directory().checkpoint());
      }
    };
  }

  /** In one store for all processes. */
  static PositionSource in(CheckpointStore shared) {
    return new PositionSource() {
      @Override
      public Optional<AutoCloseable> alone(ImportedTenant tenant) {
        return Optional.empty();
      }

      @Override
      public CheckpointStore open(ImportedTenant tenant) {
        return shared;
      }
    };
  }
}
