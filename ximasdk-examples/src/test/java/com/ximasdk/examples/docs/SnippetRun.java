// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a snippet in a world of its own. */
final class SnippetRun {
  private static final long MOST_SECONDS = 120;

  private SnippetRun() {}

  /**
   * Runs one.
   *
   * @param directory an empty one, which is left to be looked at
   * @throws AssertionError if it throws or does not end, with the page and the line where it was
   */
  static void run(CompiledSnippets snippets, SnippetSource source, Path directory)
      throws Exception {
    PrintStream out = System.out;
    // What pages print is for who copies them; in the output of a build it would hide what fails.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      if (source.snippet().isTest()) {
        test(source, Class.forName(source.className(), true, snippets));
      } else {
        statements(snippets, source, directory);
      }
    } finally {
      System.setOut(out);
    }
  }

  private static void statements(CompiledSnippets snippets, SnippetSource source, Path directory)
      throws Exception {
    try (SnippetWorld world = new SnippetWorld(directory)) {
      Class<?> program = Class.forName(source.className(), true, snippets);
      for (GivenName given : GivenName.in(source.snippet())) {
        program.getField(given.text()).set(null, given.value().make(world));
      }
      CompletableFuture<Void> end = new CompletableFuture<>();
      Thread thread = new Thread(() -> invoke(program, end), source.snippet().place());
      thread.setDaemon(true);
      thread.start();
      try {
        end.get(MOST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        StackTraceElement[] where = thread.getStackTrace();
        thread.interrupt();
        throw new AssertionError(
            "%s: It is not over after %d seconds.".formatted(place(source, where), MOST_SECONDS));
      } catch (ExecutionException e) {
        Throwable thrown = e.getCause() == null ? e : e.getCause();
        throw new AssertionError(
            "%s: %s".formatted(place(source, thrown.getStackTrace()), thrown), thrown);
      }
    }
  }

  /** Runs a class of tests, of which there is at least one. */
  private static void test(SnippetSource source, Class<?> tests) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
            listener);
    for (TestExecutionSummary.Failure failure : listener.getSummary().getFailures()) {
      Throwable thrown = failure.getException();
      throw new AssertionError(
          "%s: %s".formatted(place(source, thrown.getStackTrace()), thrown), thrown);
    }
    if (listener.getSummary().getTestsSucceededCount() == 0) {
      throw new AssertionError(source.snippet().place() + ": No test was run.");
    }
  }

  private static void invoke(Class<?> program, CompletableFuture<Void> end) {
    try {
      program.getMethod("run").invoke(null);
      end.complete(null);
    } catch (InvocationTargetException e) {
      end.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  /** The line of the page that was being run. */
  private static String place(SnippetSource source, StackTraceElement[] where) {
    return Arrays.stream(where)
        .filter(frame -> frame.getClassName().split("\\$", 2)[0].equals(source.className()))
        .findFirst()
        .map(frame -> source.place(frame.getLineNumber()))
        .orElse(source.snippet().place());
  }
}
