// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

class CheckpointMemoryTest extends CheckpointStoreContract {
  @Override
  CheckpointStore open() {
    return CheckpointStores.inMemory();
  }

  @Override
  boolean outlivesItsStore() {
    return false;
  }
}
