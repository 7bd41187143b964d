// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.AmbiguousMetricException;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.CheckpointConflictException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.DataPendingException;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.InvalidSettingsException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.NotFoundException;
import com.ximasdk.error.ProxyRefusedException;
import com.ximasdk.error.RateLimitedException;
import com.ximasdk.error.RedirectRefusedException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.RequestRefusedException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.TimeLimitException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import java.util.Map;

/** What a failure to get the report of a day says of the other days. */
enum FailureExtent {
  /** Nothing: they are asked for. */
  OF_THE_DAY,
  /** Perhaps the same: the next one is asked for; if that fails so too, no further one. */
  IN_DOUBT,
  /** The same: no further one is asked for. */
  OF_THE_TENANT;

  private static final Map<Class<? extends XimaException>, FailureExtent> TABLE =
      Map.ofEntries(
          Map.entry(ReportFormatException.class, OF_THE_DAY),
          Map.entry(RequestRefusedException.class, OF_THE_DAY),
          Map.entry(UnreadableResponseException.class, OF_THE_DAY),
          Map.entry(DataPendingException.class, IN_DOUBT),
          Map.entry(IncompleteResponseException.class, IN_DOUBT),
          Map.entry(TenantFailureException.class, IN_DOUBT),
          Map.entry(TimeLimitException.class, IN_DOUBT),
          Map.entry(AccessRefusedException.class, OF_THE_TENANT),
          Map.entry(AmbiguousMetricException.class, OF_THE_TENANT),
          Map.entry(CallbackFailedException.class, OF_THE_TENANT),
          Map.entry(CallInterruptedException.class, OF_THE_TENANT),
          Map.entry(CheckpointConflictException.class, OF_THE_TENANT),
          Map.entry(ClientClosedException.class, OF_THE_TENANT),
          Map.entry(ConnectionFailedException.class, OF_THE_TENANT),
          Map.entry(EgressCapException.class, OF_THE_TENANT),
          Map.entry(InvalidSettingsException.class, OF_THE_TENANT),
          Map.entry(KeyRefusedException.class, OF_THE_TENANT),
          Map.entry(LocalStorageException.class, OF_THE_TENANT),
          Map.entry(NotFoundException.class, OF_THE_TENANT),
          Map.entry(ProxyRefusedException.class, OF_THE_TENANT),
          Map.entry(RateLimitedException.class, OF_THE_TENANT),
          Map.entry(RedirectRefusedException.class, OF_THE_TENANT));

  /** What a failure of a call says. */
  static FailureExtent of(XimaException failure) {
    return TABLE.getOrDefault(failure.getClass(), OF_THE_TENANT);
  }

  /** Whether the table has a line for a kind of failure. */
  static boolean knows(Class<?> kind) {
    return TABLE.containsKey(kind);
  }
}
