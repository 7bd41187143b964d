// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which class a simple name means in a snippet: what an adopter's editor would import. */
final class PublicNames {
  private static final List<String> PLATFORM =
      List.of(
          "java.util.",
          "java.time.",
          "java.nio.file.",
          "java.nio.charset.",
          "java.util.function.",
          "java.util.concurrent.",
          "java.util.concurrent.atomic.",
          "java.util.stream.",
          "java.net.",
          "java.net.http.",
          "java.io.",
          "javax.net.ssl.",
          "java.security.");
  private static final List<String> OTHERS =
      List.of(
          "com.ximasdk.call.XimaEvent$",
          "com.ximasdk.realtime.AgentEvent$",
          "com.ximasdk.feed.IntervalDelivery$",
          "org.junit.jupiter.api.",
          "org.junit.jupiter.api.extension.",
          "org.junit.jupiter.params.",
          "org.junit.jupiter.params.provider.",
          "org.slf4j.",
          "io.micrometer.core.instrument.",
          "io.opentelemetry.api.common.",
          "io.opentelemetry.api.trace.",
          "io.opentelemetry.context.");
  private static final List<String> MODULES =
      List.of("ximasdk-core", "ximasdk-mapping", "ximasdk-audio", "ximasdk-examples");
  private static final Pattern EXPORTED = Pattern.compile("(?m)^  exports ([\\w.]+);");

  private final List<String> packages;

  private PublicNames(List<String> packages) {
    this.packages = packages;
  }

  /** Those of the platform, of what the modules export, and of what listeners are shown with. */
  static PublicNames read() throws IOException {
    List<String> packages = new ArrayList<>(PLATFORM);
    packages.addAll(OTHERS);
    for (String module : MODULES) {
      Path declaration = Page.ROOT.resolve(module).resolve("src/main/java/module-info.java");
      EXPORTED
          .matcher(Files.readString(declaration))
          .results()
          .forEach(found -> packages.add(found.group(1) + "."));
    }
    return new PublicNames(packages);
  }

  /** The class to import for a name, as it is written in source. */
  Optional<String> find(String simpleName) {
    return packages.stream()
        .map(place -> place + simpleName)
        .filter(PublicNames::exists)
        .map(name -> name.replace('$', '.'))
        .findFirst();
  }

  /** The class of a name that was found. */
  static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicNames.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Whether there is a public class of a whole name. */
  static boolean exists(String name) {
    try {
      Class<?> found = Class.forName(name, false, PublicNames.class.getClassLoader());
      return Modifier.isPublic(found.getModifiers());
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // On a file system that ignores case, another class of that name is an error.
    }
  }
}
