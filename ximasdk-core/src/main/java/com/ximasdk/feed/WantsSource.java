// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.roster.AgentDirectory;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the caller's suppliers whose recordings are wanted.
 *
 * @param extensions null where all are wanted
 */
record WantsSource(
    @Nullable Supplier<? extends Collection<WantedExtension>> extensions,
    Supplier<AgentDirectory> directory)
    implements Supplier<FeedWants> {
  @Override
  public FeedWants get() {
    return FeedWants.of(
        extensions == null
            ? Optional.empty()
            : Optional.of(asked("The supplier of extensions", extensions)),
        asked("The supplier of the directory", directory));
  }

  private static <T> T asked(String who, Supplier<T> supplier) {
    T given;
    try {
      given = supplier.get();
    } catch (XimaException ofTheTenant) {
      // A roster that is asked of the tenant, for one, fails as the tenant does.
      throw ofTheTenant;
    } catch (RuntimeException e) {
      throw new CallbackFailedException(
          CallSummary.NONE, who + " failed: it threw " + e.getClass().getName() + ". Mend it.", e);
    }
    if (given == null) {
      throw new CallbackFailedException(
          CallSummary.NONE, who + " gave null. Expected a value, empty or not.", null);
    }
    return given;
  }
}
