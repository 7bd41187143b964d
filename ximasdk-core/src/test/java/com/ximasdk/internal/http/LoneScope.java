// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.internal.time.Workers;
import java.time.Duration;

/** A call without a request, for the readers of answers alone. */
final class LoneScope implements CallScope, AutoCloseable {
  private final Workers workers = new Workers();
  private final Timing timing = new VirtualTime();
  private volatile boolean claimable = true;

  /** From here on the call has ended. */
  void end() {
    claimable = false;
  }

  @Override
  public boolean claimEnd() {
    return claimable;
  }

  @Override
  public Workers workers() {
    return workers;
  }

  @Override
  public Timing timing() {
    return timing;
  }

  @Override
  public Duration remaining() {
    return Duration.ofMinutes(1);
  }

  @Override
  public CallSummary summary() {
    return CallSummary.NONE;
  }

  @Override
  public String redact(String text) {
    return text;
  }

  @Override
  public XimaException failure(Throwable cause) {
    return new UnreadableResponseException(CallSummary.NONE, String.valueOf(cause));
  }

  @Override
  public XimaException totalReached() {
    return failure(new LimitReached(com.ximasdk.error.TimeLimitException.Phase.TOTAL));
  }

  @Override
  public void outlives(Abortable body) {}

  @Override
  public void ended(Abortable body) {}

  /** Lets its threads end. */
  @Override
  public void close() {
    workers.close();
  }
}
