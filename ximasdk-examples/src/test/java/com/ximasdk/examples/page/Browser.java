// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real Chromium without a window, with one tab, told what to do over its own debugging protocol.
 * It knows the address of no server.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final long PATIENCE_SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path profile;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final WebSocket socket;
  private final String tab;
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Browser(Path program) throws Exception {
    profile = Files.createTempDirectory("ximasdk-browser-");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                // There is no other way as root, as in a container.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--autoplay-policy=no-user-gesture-required",
                "--mute-audio",
                "--lang=en",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(), new Frames())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target = ask("Target.createTarget", "", "url", "about:blank").get("targetId").asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    tab = ask("Target.attachToTarget", "", attach).get("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
      ask(domain + ".enable");
    }
  }

  /** Starts it; a test is skipped, and says so, where there is none. */
  public static Browser start() throws Exception {
    Optional<Path> program =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        program.isPresent(), "There is no Chromium here, so nothing is tried in a real browser.");
    return new Browser(program.orElseThrow());
  }

  private URI address() throws IOException {
    BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
    String line = told.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = told.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it could be told anything.");
    }
    // Who does not read what it says further would make it wait one day.
    Thread reader = new Thread(() -> told.lines().forEach(more -> {}), "browser-log");
    reader.setDaemon(true);
    reader.start();
    return URI.create(line.substring(LISTENING.length()).strip());
  }

  /** Opens a file in the tab, and waits until it is loaded. What was seen before is forgotten. */
  public void open(Path file) throws Exception {
    loaded = new CompletableFuture<>();
    events.clear();
    ask("Page.navigate", tab, "url", file.toUri().toString());
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** What went over the wire, or would have, and all else that the tab told. */
  public List<JsonNode> events(String method) {
    return events.stream().filter(event -> event.path("method").asText().equals(method)).toList();
  }

  /** The value of an expression; a promise is waited for. */
  public JsonNode value(String expression) throws Exception {
    ObjectNode parameters =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("awaitPromise", true)
            .put("returnByValue", true);
    JsonNode answer = ask("Runtime.evaluate", tab, parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The texts of a list that an expression gives. */
  public List<String> texts(String expression) throws Exception {
    JsonNode list = value(expression);
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
        .map(i -> list.get(i).asText())
        .toList();
  }

  /** Asks for what people ask their system for, as {@code prefers-color-scheme: dark}. */
  public void prefers(String feature, String value) throws Exception {
    ObjectNode parameters = JSON.createObjectNode();
    parameters.putArray("features").addObject().put("name", feature).put("value", value);
    ask("Emulation.setEmulatedMedia", tab, parameters);
  }

  /** Gives the window another size. */
  public void resize(int width, int height) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        tab,
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /** Presses the key that goes on to the next control. */
  public void pressTab() throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          tab,
          JSON.createObjectNode()
              .put("type", type)
              .put("key", "Tab")
              .put("code", "Tab")
              .put("windowsVirtualKeyCode", 9));
    }
  }

  /** Asks the tab. */
  public JsonNode ask(String method) throws Exception {
    return ask(method, tab, JSON.createObjectNode());
  }

  private JsonNode ask(String method, String session, String name, String value) throws Exception {
    return ask(method, session, JSON.createObjectNode().put(name, value));
  }

  private JsonNode ask(String method, String session, ObjectNode parameters) throws Exception {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode found = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (found.has("error")) {
      throw new AssertionError(method + ": " + found.get("error"));
    }
    return found.path("result");
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = answers.remove(message.get("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    events.add(message);
    if (message.path("method").asText().equals("Page.loadEventFired")) {
      loaded.complete(null);
    }
  }

  /** A message may come in pieces. */
  private final class Frames implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        try {
          take(JSON.readTree(message.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    process.onExit().join();
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().join();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
