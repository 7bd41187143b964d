// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Test classes that were run, and what was told of them. */
final class Launched implements TestExecutionListener {
  private final List<String> passed = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> entries = new CopyOnWriteArrayList<>();

  private Launched() {}

  static Launched of(Class<?>... classes) {
    return of(Map.of(), classes);
  }

  static Launched of(Map<String, String> parameters, Class<?>... classes) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(classes).map(type -> selectClass(type)).toList())
            .configurationParameters(parameters)
            .build();
    Launched launched = new Launched();
    LauncherFactory.create().execute(request, launched);
    return launched;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    result.getThrowable().ifPresent(failures::add);
    if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      passed.add(test.getDisplayName().replaceAll("\\(.*", ""));
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    entries.add(new LinkedHashMap<>(entry.getKeyValuePairs()));
  }

  /** The names of the tests that passed. */
  List<String> passed() {
    return List.copyOf(passed);
  }

  /** Why others, or classes, failed. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** What was published under a name. */
  List<String> published(String name) {
    List<String> values = new ArrayList<>();
    entries.stream()
        .filter(entry -> entry.containsKey(name))
        .forEach(entry -> values.add(entry.getOrDefault(name, "")));
    return values;
  }
}
