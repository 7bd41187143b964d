// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import com.ximasdk.examples.cli.Failures;
import com.ximasdk.examples.cli.UsageException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkException;

/** Runs one of the two programs, and says how it went. */
final class Run {
  /** Takes a folder to its rows. */
  interface Program {
    Result run(Request request) throws Exception;
  }

  private Run() {}

  /** Runs a program, and gives its exit code. */
  static int of(Program program, String... arguments) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      Request request = Request.of(arguments);
      Result result = program.run(request);
      err.println(result.sentence(request));
      return result.exitCode();
    } catch (UsageException e) {
      e.violations().forEach(err::println);
      return Failures.exitCodeOf(e);
    } catch (Exception e) {
      err.println(e instanceof SparkException ? ofSpark(e) : Failures.sentence(e));
      return Failures.exitCodeOf(e);
    }
  }

  /** Its first line; what follows is for whoever develops Spark. */
  private static String ofSpark(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return "Spark gave up: " + message.lines().findFirst().orElse("it does not say why");
  }
}
