// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** In which order the options of a command are told: what it needs first, what all have last. */
final class OptionOrder {
  private OptionOrder() {}

  /** What belongs together. */
  enum Part {
    NEEDED(""),
    OWN(""),
    TENANT("The tenant:"),
    COMMON("Common:");

    private final String heading;

    Part(String heading) {
      this.heading = heading;
    }

    /** Stands above it; empty for none. */
    String heading() {
      return heading;
    }
  }

  static Part partOf(OptionSpec option) {
    if (CommonOptions.has(option) || isOf(OutputOptions.class, option)) {
      return Part.COMMON;
    }
    if (isOf(TenantOptions.class, option)) {
      return Part.TENANT;
    }
    return option.required() ? Part.NEEDED : Part.OWN;
  }

  private static boolean isOf(Class<?> owner, OptionSpec option) {
    return option.userObject() instanceof Field field && field.getDeclaringClass().equals(owner);
  }

  /** Gives every option its place; of one part they stand as they are declared. */
  static void applyTo(CommandSpec command) {
    List<OptionSpec> ordered = new ArrayList<>(command.options());
    ordered.sort(Comparator.comparing(OptionOrder::partOf));
    ordered.forEach(command::remove);
    for (int place = 0; place < ordered.size(); place++) {
      command.addOption(ordered.get(place).toBuilder().order(place).build());
    }
  }
}
