// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.roster;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.TenantListing;
import com.ximasdk.roster.Skill;
import java.util.List;
import picocli.CommandLine.Command;

/** Prints the tenant's skills. */
@Command
public final class ListSkills extends TenantListing<Skill> {
  private static final Columns<Skill> COLUMNS =
      Columns.<Skill>of().both("name", "Name", Skill::name);

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListSkills(Console console) {
    super(console, COLUMNS);
  }

  @Override
  protected List<Skill> list(XimaClient client) {
    return client.roster().skills();
  }
}
