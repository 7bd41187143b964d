// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.settings.XimaSettings;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a native image is told of reflection and resources, held against what is used of them. */
class NativeImageMetadataTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Path METADATA =
      MAIN.resolve("resources/META-INF/native-image/com.ximasdk/ximasdk-core");
  private static final Pattern LOADED_BY_NAME =
      Pattern.compile(
          "(?<!getLogger\\()\"((?:org|com|jakarta|ch|io)\\.(?:[a-z0-9_]+\\.)+[A-Z][A-Za-z0-9]*)\"");
  private static final Pattern REFLECTION =
      Pattern.compile(
          "java\\.lang\\.reflect|\\.getDeclared|\\.getMethod\\(|Proxy\\.newProxyInstance"
              + "|ServiceLoader|findVirtual|findStatic|Class\\.forName");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void theTypesWhoseConstraintsAreReadAreListedWithAllTheirMembers() throws Exception {
    Set<String> constrained = new TreeSet<>();
    collect(XimaSettings.class, constrained);

    assertThat(constrained)
        .contains("com.ximasdk.settings.WfmSettings", "com.ximasdk.settings.RecordingSettings")
        .allSatisfy(
            type -> {
              JsonNode entry = entry(type);
              assertThat(entry.path("allDeclaredFields").asBoolean()).isTrue();
              assertThat(entry.path("allDeclaredMethods").asBoolean()).isTrue();
            });
  }

  @Test
  void theTypesThatAreLookedForByNameAreListed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      if (text.contains("Class.forName(")) {
        Matcher name = LOADED_BY_NAME.matcher(text);
        while (name.find()) {
          named.add(name.group(1));
        }
      }
    }

    assertThat(named)
        .contains("org.hibernate.validator.HibernateValidator")
        .allSatisfy(type -> assertThat(listed()).contains(type));
  }

  @Test
  void nothingElseUsesReflection() throws IOException {
    List<String> using = new ArrayList<>();
    for (Path source : sources()) {
      if (REFLECTION.matcher(Files.readString(source)).find()) {
        using.add(source.getFileName().toString());
      }
    }

    assertThat(using)
        .containsExactlyInAnyOrder(
            // The methods that it finds are listed.
            "ClientEnd.java",
            // The types that these look for are listed.
            "BeanValidation.java",
            "Spreadsheets.java");
    assertThat(entry("java.net.http.HttpClient").path("methods").findValuesAsText("name"))
        .containsExactly("shutdownNow");
  }

  @Test
  void allResourcesAreIncluded() throws IOException {
    JsonNode includes =
        mapper
            .readTree(METADATA.resolve("resource-config.json").toFile())
            .path("resources")
            .path("includes");
    List<Pattern> patterns =
        StreamSupport.stream(includes.spliterator(), false)
            .map(include -> Pattern.compile(include.path("pattern").asText()))
            .toList();
    Path resources = MAIN.resolve("resources");
    try (Stream<Path> files = Files.walk(resources.resolve("com"))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> resources.relativize(file).toString().replace('\\', '/')))
          .hasSizeGreaterThan(3)
          .allSatisfy(
              name ->
                  assertThat(patterns)
                      .as(name)
                      .anyMatch(pattern -> pattern.matcher(name).matches()));
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private Set<String> listed() {
    Set<String> names = new LinkedHashSet<>();
    config().forEach(entry -> names.add(entry.path("name").asText()));
    return names;
  }

  private JsonNode entry(String type) {
    return StreamSupport.stream(config().spliterator(), false)
        .filter(entry -> entry.path("name").asText().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not listed in reflect-config.json."));
  }

  private JsonNode config() {
    try {
      return mapper.readTree(METADATA.resolve("reflect-config.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(Class<?> type, Set<String> constrained) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Valid.class)) {
        constrained.add(type.getName());
        collect(field.getType(), constrained);
      }
      if (isConstrained(field) || isConstrained(field.getAnnotatedType())) {
        constrained.add(type.getName());
      }
    }
  }

  private static boolean isConstrained(AnnotatedType type) {
    return isConstrained((AnnotatedElement) type)
        || (type instanceof AnnotatedParameterizedType generic
            && Stream.of(generic.getAnnotatedActualTypeArguments())
                .anyMatch(NativeImageMetadataTest::isConstrained));
  }

  private static boolean isConstrained(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
        return true;
      }
    }
    return false;
  }
}
