// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread that makes a blocking call. While it waits, it sends the call's requests itself: each
 * change of threads costs about as much as a short answer.
 *
 * <p>What the platform does before it waits, above all the look-up of the host's name, is then done
 * on this thread, too, and cannot be ended by a limit.
 */
final class CallerThread implements Sending {
  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();

  @Override
  public void take(Runnable step) {
    steps.add(step);
  }

  @Override
  public <B> Exchange<B> exchange() {
    return new CallerExchange<>();
  }

  /**
   * Takes the call's steps until it has its result; on the thread that makes the call.
   *
   * @throws InterruptedException if the thread is interrupted before there is a result
   */
  <T> T await(CompletableFuture<T> result) throws InterruptedException, ExecutionException {
    // A step that does nothing, for the sake of who waits for one.
    var unused = result.whenComplete((value, failure) -> steps.add(() -> {}));
    while (!result.isDone()) {
      steps.take().run();
    }
    return result.get();
  }
}
