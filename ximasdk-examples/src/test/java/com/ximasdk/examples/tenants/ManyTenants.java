// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Any number of tenants on one machine, each on a port of its own, with as many recordings each as
 * wanted. It looks at the distance between requests for a tenant's audio, from when one was read to
 * when the next one was: a client that counts from the answer cannot come nearer than its interval.
 */
final class ManyTenants implements AutoCloseable {
  static final Instant START = Instant.parse("2026-07-14T12:00:00Z");

  /** The wall clock by which processes share their pace counts in milliseconds. */
  private static final Duration SLACK = Duration.ofMillis(5);

  private static final String KEY = "a2V5LW9mLXRoZS1zZXJ2aWNlLXVzZXItb2YtdGVzdHM=";
  private static final JsonMapper JSON = new JsonMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** So many requests are told of with one that came too near. */
  private static final int REMEMBERED = 6;

  /** Within this, the connections of a killed process have ended. */
  private static final Duration DEATH = Duration.ofSeconds(2);

  private final Selector selector;
  private final List<Tenant> tenants = new ArrayList<>();
  private final Duration interval;
  private final long born = System.nanoTime();
  private int allAudioRequests;
  private volatile long lastKill;
  private final Queue<Duration> takeovers = new ConcurrentLinkedQueue<>();
  private final Queue<String> tooNear = new ConcurrentLinkedQueue<>();
  private final byte[] audio = wav(400);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(null, work, "many-tenants", 1 << 18);
            thread.setDaemon(true);
            return thread;
          });

  /** One of them. */
  final class Tenant {
    private final int number;
    private final ServerSocketChannel listener;
    private final List<Map<String, Object>> recordings = new ArrayList<>();
    private long lastAudio;
    private int audioRequests;
    private long firstAudio;
    private long nearest = Long.MAX_VALUE;
    private int connection;
    private final Deque<String> latest = new ArrayDeque<>();
    private long ownerGone;
    private volatile boolean refuses;
    private volatile boolean capped;
    private volatile List<String> agents = List.of("Ann(200)");

    Tenant(int number, int count) throws IOException {
      this.number = number;
      listener = ServerSocketChannel.open();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
      listener.configureBlocking(false);
      listener.register(selector, SelectionKey.OP_ACCEPT, this);
      for (int i = 0; i < count; i++) {
        recordings.add(recording(i));
      }
    }

    private Map<String, Object> recording(int i) {
      long start = START.plusSeconds(7L * i).toEpochMilli();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("recordingKey", "t" + number + "-r" + i);
      fields.put("callKey", "t" + number + "-c" + i + "-" + start + "-" + (start + 5000));
      fields.put("startTime", start);
      fields.put("duration", 50);
      fields.put("size", 25);
      fields.put("status", "SAVED");
      fields.put("callingParty", "1888555" + i);
      fields.put("receivingParty", "Ann(200)");
      fields.put("callDirection", "INBOUND");
      fields.put("skill", "Sales");
      fields.put("agent", "Ann(200)");
      return fields;
    }

    String name() {
      return String.format(Locale.ROOT, "tenant%04d", number);
    }

    String url() throws IOException {
      return "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    /** From now on it refuses the key. */
    void refuse() {
      refuses = true;
    }

    /** From now on it gives no audio: its cap is reached. */
    void reachCap() {
      capped = true;
    }

    /** From now on its roster has these agents; with none it is refused. */
    void rosterOf(String... listed) {
      agents = List.of(listed);
    }

    private Map<String, Object> roster() {
      return Map.of(
          "agents",
          agents.stream().map(agent -> Map.of("agent", agent, "type", "WEBRTC")).toList());
    }

    synchronized int audioRequests() {
      return audioRequests;
    }

    /** The distance of its requests for audio, on average. */
    synchronized Duration meanDistance() {
      return audioRequests < 2
          ? Duration.ZERO
          : Duration.ofNanos((lastAudio - firstAudio) / (audioRequests - 1));
    }

    /** The least distance of two of its requests for audio. */
    synchronized Duration nearest() {
      return Duration.ofNanos(nearest);
    }

    /** From its last request on, the distances are counted anew. */
    synchronized void countAnew() {
      firstAudio = lastAudio;
      audioRequests = Math.min(1, audioRequests);
    }

    /** The connection over which audio was asked for last ends with its process. */
    private synchronized void connectionEnded(int port) {
      if (port == connection && System.nanoTime() - lastKill < DEATH.toNanos()) {
        ownerGone = lastKill;
      }
    }

    private synchronized void askedOver(int port) {
      connection = port;
      if (ownerGone != 0) {
        takeovers.add(Duration.ofNanos(System.nanoTime() - ownerGone));
        ownerGone = 0;
      }
    }

    private void audioAsked(String target, int port) {
      askedOver(port);
      count(target + " over " + port);
      synchronized (ManyTenants.this) {
        allAudioRequests++;
        ManyTenants.this.notifyAll();
      }
    }

    private synchronized void count(String asked) {
      long now = System.nanoTime();
      if (audioRequests == 0) {
        firstAudio = now;
      } else {
        nearest = Math.min(nearest, now - lastAudio);
      }
      if (audioRequests > 0 && now - lastAudio < interval.minus(SLACK).toNanos()) {
        tooNear.add(
            "%s: %d ms after the last of %s came %s"
                .formatted(name(), (now - lastAudio) / 1_000_000, latest, asked));
      }
      latest.addLast(seconds(now) + " s " + asked);
      if (latest.size() > REMEMBERED) {
        latest.removeFirst();
      }
      lastAudio = now;
      audioRequests++;
    }

    private byte[] answer(String target, int port) throws IOException {
      if (refuses) {
        return response(401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
      }
      if (target.contains("/audio")) {
        audioAsked(target, port);
        if (capped) {
          return response(509, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        }
        return response(200, "audio/wav", audio);
      }
      if (target.contains("/agents")) {
        return agents.isEmpty()
            ? response(403, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
            : response(200, "application/json", JSON.writeValueAsBytes(roster()));
      }
      long from = time(target, "startTime");
      long to = time(target, "endTime");
      List<Map<String, Object>> listed =
          recordings.stream()
              .filter(
                  one -> {
                    long start = ((Number) requireNonNull(one.get("startTime"))).longValue();
                    return start >= from && start <= to;
                  })
              .toList();
      return response(200, "application/json", JSON.writeValueAsBytes(listed));
    }
  }

  ManyTenants(int count, int recordingsEach, Duration interval) throws IOException {
    this.interval = interval;
    selector = Selector.open();
    for (int i = 0; i < count; i++) {
      tenants.add(new Tenant(i, recordingsEach));
    }
    threads.execute(this::accept);
  }

  List<Tenant> tenants() {
    return tenants;
  }

  /** The seconds since they are there. */
  String seconds() {
    return seconds(System.nanoTime());
  }

  synchronized int audioRequests() {
    return allAudioRequests;
  }

  /** Waits until there were so many requests for audio. */
  void awaitAudioRequests(int count) throws InterruptedException {
    if (!haveAudioRequests(count, PATIENCE)) {
      throw new AssertionError("no further audio is asked for after " + audioRequests());
    }
  }

  /** Waits until there were so many requests for audio, or for so long. */
  synchronized boolean haveAudioRequests(int count, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (allAudioRequests < count) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** A process is killed now. */
  void processIsKilled() {
    lastKill = System.nanoTime();
  }

  /**
   * How long each tenant of a killed process was asked for nothing: from the kill to its next
   * request for audio, in order.
   */
  List<Duration> takeovers() {
    return takeovers.stream().sorted().toList();
  }

  /** The seconds of its life at some time of {@link System#nanoTime}. */
  private String seconds(long time) {
    return String.format(Locale.ROOT, "%.3f", (time - born) / 1e9);
  }

  /** The requests for audio that came nearer than is allowed, each in a sentence. */
  List<String> tooNear() {
    return List.copyOf(tooNear);
  }

  /** Writes a settings file for each tenant. */
  Path settingsIn(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("service.key"), KEY);
    for (Tenant tenant : tenants) {
      Files.writeString(
          directory.resolve(tenant.name() + ".json"),
          "{\"tenantUrl\":\""
              + tenant.url()
              + "\",\"authenticationKeyFile\":\"service.key\",\"timeZone\":\"UTC\"}");
    }
    return directory;
  }

  private void accept() {
    try {
      while (selector.isOpen()) {
        selector.select(
            key -> {
              try {
                SocketChannel accepted = ((ServerSocketChannel) key.channel()).accept();
                if (accepted != null) {
                  accepted.configureBlocking(true);
                  Tenant tenant = (Tenant) key.attachment();
                  threads.execute(() -> serve(tenant, accepted.socket()));
                }
              } catch (IOException closed) {
                key.cancel();
              }
            });
      }
    } catch (IOException | ClosedSelectorException closed) {
      // The tests are over.
    }
  }

  private static void serve(Tenant tenant, Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream input = new BufferedInputStream(socket.getInputStream());
      OutputStream output = socket.getOutputStream();
      for (String line = line(input); !line.isEmpty(); line = line(input)) {
        String target = line.split(" ", -1)[1];
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
          // The tests of the client look at them.
        }
        output.write(tenant.answer(target, socket.getPort()));
        output.flush();
      }
    } catch (IOException gone) {
      // The process at the other end was killed.
    } finally {
      tenant.connectionEnded(socket.getPort());
    }
  }

  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static byte[] response(int status, String type, byte[] body) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    response.write(
        ("HTTP/1.1 "
                + status
                + " X\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    response.write(body);
    return response.toByteArray();
  }

  private static long time(String target, String name) {
    String query = target.substring(target.indexOf('?') + 1);
    for (String part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return OffsetDateTime.parse(
                URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
            .toInstant()
            .toEpochMilli();
      }
    }
    throw new IllegalArgumentException(target);
  }

  /** PCM, 16 bit, mono, 8 kHz, silence. */
  private static byte[] wav(int frames) {
    int bytes = 2 * frames;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    return wav.array();
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (Tenant tenant : tenants) {
      tenant.listener.close();
    }
    threads.shutdownNow();
  }
}
