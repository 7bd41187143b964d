// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.roster;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.roster.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the tenant's skills. */
@Command(name = "list-skills", description = "Prints the tenant's skills.")
public final class ListSkills implements Program {
  private static final Columns<Skill> COLUMNS =
      Columns.<Skill>of().both("name", "Name", Skill::name);

  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListSkills(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
  }

  @Override
  public int run() {
    try (XimaClient client = tenant.client();
        RowPrinter<Skill> rows = output.printer(console, COLUMNS)) {
      client.roster().skills().forEach(rows::print);
    }
    return ExitCode.DONE;
  }
}
