// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.SimulatedTenant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the example programs in this process, as their users do. */
public final class ProgramRun {
  private ProgramRun() {}

  /** Runs a command as it is given. */
  public static CommandRun of(String... arguments) {
    return CommandRun.of(Main::launcher, Map.of(), arguments);
  }

  /** Runs a command against a tenant, with the tenant's key in the environment. */
  public static CommandRun against(SimulatedTenant tenant, String... arguments) {
    return withKey(tenant.authenticationKey(), tenant, arguments);
  }

  /** Runs a command against a tenant, with a key of one's own. */
  public static CommandRun withKey(String key, SimulatedTenant tenant, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--url", tenant.url().toString()));
    return CommandRun.of(
        Main::launcher, Map.of("XIMA_AUTHENTICATION_KEY", key), all.toArray(String[]::new));
  }
}
