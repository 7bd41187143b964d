// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.checkpoint.CheckpointStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps requests for audio to one tenant apart.
 *
 * <p>Xima takes one request for audio per 3 seconds and tenant, and answers 429 to more (Xima CCaaS
 * guide, "API Limits &amp; Statuses"; KNOWN). Tenants do not count against each other.
 *
 * <p>Implementations are safe for use by several threads; one that spans processes or hosts may do
 * I/O. They are called by threads of the library's own, in the order in which calls ask. A tenant
 * comes as one origin, however its address is spelled: {@code localhost} and {@code 127.0.0.1}, a
 * final dot, capitals, the scheme's own port make no difference.
 *
 * <p>What a gate throws, and a wait that is null or negative, fails the one call that asked, with a
 * {@link com.ximasdk.error.CallbackFailedException}; the next one asks anew. While {@link #tryTake}
 * does not return, the calls behind ask beside it; the thread is interrupted when its call ends.
 *
 * @since 0.1.0
 */
public interface RateGate {
  /**
   * Takes the turn at a tenant's origin if it is free now, the interval after the last request.
   *
   * @param tenant the origin: scheme, host and port
   * @param interval zero to a hundred years
   * @return zero if the turn was taken and the request is to be sent at once; else how long it is
   *     worth waiting before asking again, of which at most 10 seconds are waited at a time
   */
  Duration tryTake(URI tenant, Duration interval);

  /**
   * Tells that the headers of an answer are there to a request that took a turn, or that it failed.
   * The interval counts from here: the tenant saw the request at some time before, never after.
   * What this throws is logged and changes nothing for the call.
   *
   * @param tenant the origin, as {@link #tryTake} was given it
   */
  void answered(URI tenant);

  /**
   * Tells that no request was or will be sent by the turn that was taken last: its call has ended,
   * or was held up for so long that the turn is past. A gate that keeps others off until it is
   * answered need not do so any more; for others there is nothing to do. What this throws is
   * logged.
   *
   * @param tenant the origin, as {@link #tryTake} was given it
   */
  default void unused(URI tenant) {}

  /**
   * Tells that a tenant wants no request for some time ({@code Retry-After}): no turn is to be
   * given before that is over. This process keeps to it also where a gate does nothing here. What
   * this throws is logged.
   *
   * @param tenant the origin, as {@link #tryTake} was given it
   * @param wait more than zero; at most 5 minutes, so that a tenant that errs does not stop
   *     everything for long
   */
  default void notBefore(URI tenant, Duration wait) {}

  /**
   * {@return the gate that all clients in this process share unless they are given another} It
   * knows nothing of other processes.
   */
  static RateGate ofThisProcess() {
    return ProcessRateGate.SHARED;
  }

  /**
   * {@return a gate that processes share through a directory, also one after the other} It throws
   * {@link com.ximasdk.error.LocalStorageException} where a file cannot be read or written.
   *
   * @param directory holds a small file per tenant; made when first needed. Who share it are best
   *     on one machine: their clocks are compared
   * @param clock the time of day; one that is set back shortens no wait and prolongs none past the
   *     interval
   */
  static RateGate inDirectory(Path directory, Clock clock) {
    return new DirectoryRateGate(directory, clock);
  }

  /**
   * {@return a gate in a store, as {@link #inStore(CheckpointStore, Clock, Duration)}, with a claim
   * of 65 seconds} That is a little more than {@link TimeLimits#DEFAULTS} gives a request for its
   * headers.
   *
   * @param store stays open; it has to outlive the clients that use the gate
   * @param clock the time of day; one that is set back shortens no wait and prolongs none past the
   *     interval
   */
  static RateGate inStore(CheckpointStore store, Clock clock) {
    return inStore(
        store, clock, TimeLimits.DEFAULTS.response().plus(CheckpointRateGate.BEYOND_THE_LIMIT));
  }

  /**
   * A gate that processes share through a store of checkpoints, on several hosts through a
   * database.
   *
   * <p>In a store that is shared, a turn that was taken and not answered yet keeps the others off:
   * whoever has it may have been stopped with the request under way, and sends it on waking up.
   * They wait until it is answered, {@linkplain #unused given up}, or its claim is over. In a store
   * of one process nobody else is alive to answer.
   *
   * <p>What no gate can hold back: a request of a process that was stopped for longer than the
   * claim, between the last look at its turn and the network. The tenant answers it or another one
   * with 429, which is repeated later.
   *
   * <p>Times are those of each host's clock. As far as clocks differ, so does the interval between
   * hosts; have them set by the network (NTP). What the store throws comes out of the gate. Asking
   * before the time that is known costs no access to the store.
   *
   * @param store stays open; it has to outlive the clients that use the gate
   * @param clock the time of day; one that is set back shortens no wait and prolongs none past the
   *     interval
   * @param claim how long a turn without an answer keeps the others off; longer than the time limit
   *     of a request's headers, and than a process is stopped or its host asleep
   * @return the gate, which reads nothing before it is asked first
   */
  static RateGate inStore(CheckpointStore store, Clock clock, Duration claim) {
    return new CheckpointRateGate(store, clock, claim);
  }
}
