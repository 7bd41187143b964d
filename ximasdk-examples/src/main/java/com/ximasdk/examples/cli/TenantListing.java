// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.XimaClient;
import java.util.List;
import picocli.CommandLine.Mixin;

/**
 * A command that prints all that a tenant has of one kind.
 *
 * @param <T> the kind
 */
public abstract class TenantListing<T> implements Program {
  private final Console console;
  private final Columns<T> columns;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   * @param columns what is printed of each
   */
  protected TenantListing(Console console, Columns<T> columns) {
    this.console = console;
    this.columns = columns;
  }

  /** Asks the tenant. */
  protected abstract List<T> list(XimaClient client);

  @Override
  public final void check(Violations violations) {
    tenant.check(console, violations);
  }

  @Override
  public final int run() {
    try (XimaClient client = tenant.client();
        RowPrinter<T> rows = output.printer(console, columns)) {
      list(client).forEach(rows::print);
    }
    return ExitCode.DONE;
  }
}
