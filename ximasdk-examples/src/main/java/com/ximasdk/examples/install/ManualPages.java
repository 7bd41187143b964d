// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.install;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a page of the manual for each command, as AsciiDoc, and the completion for shells. It is
 * run when the distribution is built, and is of no use to those who have it.
 */
final class ManualPages {
  private ManualPages() {}

  /**
   * Writes them.
   *
   * @param arguments the directory of the pages, and the file of the completion
   */
  public static void main(String[] arguments) throws IOException {
    Path pages = Files.createDirectories(Path.of(arguments[0]));
    Path completion = Path.of(arguments[1]);
    CommandLine programs =
        Main.launcher(
                Console.of(
                    OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Map.of()))
            .describe();
    List<CommandSpec> commands = new ArrayList<>(List.of(programs.getCommandSpec()));
    programs.getSubcommands().values().forEach(sub -> commands.add(sub.getCommandSpec()));
    int exitCode =
        ManPageGenerator.generateManPage(
            pages.toFile(), null, new boolean[0], true, commands.toArray(CommandSpec[]::new));
    if (exitCode != 0) {
      throw new IOException("The pages cannot be written to " + pages + ": code " + exitCode + ".");
    }
    Files.createDirectories(completion.toAbsolutePath().getParent());
    Files.writeString(completion, AutoComplete.bash(programs.getCommandSpec().name(), programs));
  }
}
