// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.docs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The snippets of any number of pages, compiled at once. */
final class CompiledSnippets extends URLClassLoader {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "--release",
          "17",
          "-Xlint:deprecation,removal,unchecked,rawtypes",
          "-Werror",
          "-Xmaxerrs",
          "1000");
  private static final Pattern PLACE = Pattern.compile("(?m)^.*?(page/\\w+/\\w+\\.java):(\\d+):");

  private final List<SnippetSource> sources;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  private CompiledSnippets(List<SnippetSource> sources, URL classes) {
    super(new URL[] {classes}, CompiledSnippets.class.getClassLoader());
    this.sources = sources;
  }

  /**
   * Compiles them.
   *
   * @param directory an empty one for sources and classes
   * @throws AssertionError if one does not compile, or has a warning: with all that is wrong, by
   *     page and line
   */
  static CompiledSnippets of(List<Page> pages, Path directory) throws IOException {
    PublicNames known = PublicNames.read();
    List<SnippetSource> sources = new ArrayList<>();
    for (Page page : pages) {
      List<Snippet> snippets = page.snippets();
      Set<String> ofPage =
          snippets.stream()
              .flatMap(snippet -> snippet.classes().stream())
              .collect(Collectors.toSet());
      snippets.forEach(snippet -> sources.add(SnippetSource.of(snippet, ofPage, known)));
    }
    Path classes = Files.createDirectory(directory.resolve("classes"));
    compile(sources, Files.createDirectory(directory.resolve("sources")), classes);
    return new CompiledSnippets(sources, classes.toUri().toURL());
  }

  private static void compile(List<SnippetSource> sources, Path root, Path classes)
      throws IOException {
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-cp", path(), "-d", classes.toString()));
    for (SnippetSource source : sources) {
      source.write(root);
      arguments.add(root.resolve(source.file()).toString());
    }
    StringWriter said = new StringWriter();
    // As a tool, since the module that these tests are part of does not read the compiler's.
    int exitCode =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(new String[0]));
    if (exitCode != 0) {
      throw new AssertionError(
          "What the pages show does not compile.\n" + byPage(sources, said.toString()));
    }
  }

  /** What the compiler says, with places of the pages in place of those of its sources. */
  private static String byPage(List<SnippetSource> sources, String said) {
    Map<String, SnippetSource> byFile =
        sources.stream().collect(Collectors.toMap(SnippetSource::file, Function.identity()));
    return PLACE
        .matcher(said.replace('\\', '/'))
        .replaceAll(
            found -> {
              SnippetSource source = byFile.get(found.group(1));
              return source == null
                  ? found.group()
                  : source.place(Integer.parseInt(found.group(2))) + ":";
            });
  }

  /** All that the tests have, whether as modules or not. */
  private static String path() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(property -> System.getProperty(property, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /** Those that can be run. */
  List<SnippetSource> programs() {
    return sources.stream().filter(SnippetSource::isProgram).toList();
  }

  /** Classes that nothing that was run has made use of, by their places. */
  List<String> unused() {
    return sources.stream()
        .filter(source -> !source.isProgram() && !used.contains(source.className()))
        .map(source -> source.snippet().place() + ": " + source.className())
        .toList();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = super.findClass(name);
    used.add(name);
    return found;
  }
}
