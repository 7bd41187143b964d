// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.LocalStorageException;
import java.util.function.BiConsumer;

/**
 * Keeps how far work is, over any end of the process. {@link CheckpointStores} has those that come
 * with the library.
 *
 * <p>A store holds any number of checkpoints, each under a name: a table of short texts, and a
 * version that grows by one with every commit. Who commits says which version it has seen last. So
 * of two who work on the same checkpoint, one is refused: an owner that was taken for dead and has
 * been replaced cannot commit any more, because its successor has committed since.
 *
 * <p>Names and keys have 1 to 200 characters; a value is any text up to 16 MiB characters. Two keys
 * that differ in anything are two.
 *
 * <p>Implementations are safe for use by several threads. What one throws ends the step that asked;
 * nothing is lost by it.
 *
 * @since 0.1.0
 */
public interface CheckpointStore extends AutoCloseable {
  /**
   * Reads a checkpoint as it is at one moment, whoever commits meanwhile.
   *
   * <p>Entries come one by one, so that any number of them needs little memory. What was removed,
   * or replaced by another value, does not come.
   *
   * @param checkpoint its name
   * @param entry takes the key and the value of each entry that is there, once, in no certain
   *     order. It is called by this thread and must not commit to the store; what it throws comes
   *     out of this method
   * @return its version; 0 if nothing was ever committed to it
   * @throws LocalStorageException if it cannot be read; an entry is never guessed or left out. Some
   *     may have been given by then
   * @throws IllegalArgumentException if the name is empty or too long
   */
  long read(String checkpoint, BiConsumer<String, String> entry);

  /**
   * Changes a checkpoint, whole or not at all. When this returns, it outlives a loss of power.
   *
   * <p>A commit that fails with a {@link LocalStorageException} may have been kept all the same.
   * The same changes may be committed again at the same version by the same store object: if they
   * were kept, that does nothing and gives their version. Only a commit that failed is known again;
   * of two that succeed, with whatever changes, the second is refused.
   *
   * @param checkpoint its name
   * @param version the version that the caller has seen last
   * @param changes what is different from then on; {@link CheckpointChanges#NONE} only makes the
   *     version grow, by which the caller becomes its owner
   * @return the version from then on
   * @throws IllegalArgumentException if a name, a key or a value is too long, or a name or a key is
   *     empty
   * @throws CheckpointConflictException if somebody else committed since that version, or the store
   *     was put back to an earlier one; nothing was changed
   * @throws LocalStorageException if it cannot be written
   */
  long commit(String checkpoint, long version, CheckpointChanges changes);

  /**
   * {@return whether other processes may commit to the store while it is open} In a store that
   * belongs to this process alone, whoever wrote before is dead.
   */
  boolean isShared();

  /**
   * Lets go of what the store holds, such as a lock or a file. A second call does nothing.
   *
   * @throws LocalStorageException if it cannot be let go
   */
  @Override
  void close();
}
