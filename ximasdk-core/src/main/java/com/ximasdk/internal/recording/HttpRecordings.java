// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.internal.http.AnswerReader;
import com.ximasdk.internal.http.ApiCall;
import com.ximasdk.internal.http.BodyStream;
import com.ximasdk.internal.http.FileBody;
import com.ximasdk.internal.http.JsonAnswers;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Steps;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Recordings over the transport. */
public final class HttpRecordings implements Recordings, Carrier.Owner {
  private static final String LIST = "List recordings";
  private static final String AUDIO = "Audio of a recording";
  private static final String WAV = "audio/wav, audio/x-wav, audio/*;q=0.9, */*;q=0.1";

  /** A four-digit year is all that the wire's form has room for. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final Transport transport;
  private final List<AudioPath> audioPaths;
  private final UnaryOperator<RecordingQuery> listLimits;

  // Which path served audio last, so that a tenant with the second one is not asked twice each
  // time.
  private final AtomicReference<AudioPath> served;

  /**
   * The service.
   *
   * @param audioPaths where to ask for audio, in this order; at least one
   * @param listLimits makes each query one that asks for no more than is wanted at a time
   */
  public HttpRecordings(
      Transport transport, List<AudioPath> audioPaths, UnaryOperator<RecordingQuery> listLimits) {
    this.transport = transport;
    this.listLimits = listLimits;
    this.audioPaths = List.copyOf(audioPaths);
    this.served = new AtomicReference<>(audioPaths.get(0));
  }

  @Override
  public Carrier carrier() {
    return transport.carrier();
  }

  @Override
  public Runnable whenClosed(Runnable task) {
    return transport.whenClosed(task);
  }

  @Override
  public Stream<Recording> list(RecordingQuery query, CallOptions options) {
    return new RecordingSequence(slices(query), slices -> transport.send(listCall(slices, options)))
        .stream();
  }

  @Override
  public CompletableFuture<List<Recording>> listAsync(RecordingQuery query, CallOptions options) {
    List<Recording> found = new ArrayList<>();
    return Futures.map(
        listAsync(query, found::add, options), count -> List.copyOf(found), late -> {});
  }

  @Override
  public CompletableFuture<Long> listAsync(
      RecordingQuery query, Consumer<? super Recording> each, CallOptions options) {
    requireNonNull(each, "each");
    Steps<Long> all = new Steps<>();
    RecordingSlices slices = slices(query);
    all.endsWith(slices::forget);
    listRest(slices, each, 0, options, all);
    return all;
  }

  private RecordingSlices slices(RecordingQuery query) {
    return new RecordingSlices(listLimits.apply(query));
  }

  private void listRest(
      RecordingSlices slices,
      Consumer<? super Recording> each,
      long before,
      CallOptions options,
      Steps<Long> all) {
    if (!slices.hasNext()) {
      all.done(before);
      return;
    }
    all.then(
        transport.sendAsync(listCall(slices, options)),
        (answer, failure) -> {
          if (failure != null) {
            slices.forget();
            all.failed(failure);
            return;
          }
          long count = before;
          try {
            slices.take(answer);
            for (Place place = slices.poll();
                place != null && !all.isOver();
                place = slices.poll()) {
              each.accept(place.read());
              count++;
            }
          } catch (IOException e) {
            slices.forget();
            all.failed(RecordingSequence.unreadable(e));
            return;
          } catch (Throwable refused) {
            slices.forget();
            all.failed(refused);
            return;
          }
          listRest(slices, each, count, options, all);
        });
  }

  private static ApiCall<ListedAnswer> listCall(RecordingSlices slices, CallOptions options) {
    RecordingSlices.Window window = slices.next();
    return ApiCall.get(LIST, JsonAnswers.spooled("a list of recordings", slices.decoder()))
        .options(options)
        .path("/rest/api/v2/recordings")
        .query("startTime", WireTime.format(inYears(window.from())))
        .query("endTime", WireTime.format(inYears(window.to())))
        .build();
  }

  private static OffsetDateTime inYears(Instant instant) {
    return (instant.isAfter(LATEST) ? LATEST : instant).atOffset(ZoneOffset.UTC);
  }

  @Override
  public InputStream openAudio(RecordingKey recording, CallOptions options) {
    return transport.send(audio(recording, BodyStream.reader(WAV), options));
  }

  @Override
  public CompletableFuture<InputStream> openAudioAsync(
      RecordingKey recording, CallOptions options) {
    return transport.sendAsync(audio(recording, BodyStream.reader(WAV), options));
  }

  @Override
  public Downloaded download(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options) {
    return transport.send(audio(recording, FileBody.reader(WAV, target, check, progress), options));
  }

  @Override
  public CompletableFuture<Downloaded> downloadAsync(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options) {
    return transport.sendAsync(
        audio(recording, FileBody.reader(WAV, target, check, progress), options));
  }

  private <T> ApiCall<T> audio(
      RecordingKey recording, AnswerReader<T> reader, CallOptions options) {
    List<AudioPath> paths = new ArrayList<>(audioPaths);
    AudioPath first = served.get();
    paths.remove(first);
    paths.add(0, first);
    ApiCall.Builder<T> call =
        ApiCall.get(AUDIO, reader)
            .options(options)
            .takesTurns()
            .served(index -> served.set(paths.get(index)));
    for (AudioPath path : paths) {
      if (!path.equals(first)) {
        call.or();
      }
      call.path(path.recordings()).segment(recording.text()).path("/audio").query("format", "wav");
    }
    return call.build();
  }
}
