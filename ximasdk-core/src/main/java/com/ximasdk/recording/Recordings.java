// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.XimaException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The recordings of a tenant. Safe for use by several threads.
 *
 * <p>Every method fails with a {@link XimaException}; the futures of the asynchronous ones complete
 * with it, and cancelling such a future ends the request. Audio is asked for at the pace of the
 * client's rate gate, and always as WAV.
 *
 * @since 0.1.0
 */
public interface Recordings {
  /**
   * Lists recordings, sorted by start and without repeats.
   *
   * <p>The stream is lazy: a request is sent when its recordings are wanted, so a terminal
   * operation can fail. An answer is taken in whole before the first of its recordings is given, so
   * no connection and no time limit waits for whoever takes them. It is kept on disk, from 1 MiB
   * on, in a file of {@code java.io.tmpdir} that nobody else can read, and what is behind that MiB
   * is read when it is given: in memory are some 100 bytes a recording of two slices, however much
   * it says, and those of the first MiB. The file is gone when all was read or the stream is
   * closed, at the latest when the stream is forgotten. An interrupt of the thread that reads it
   * ends the list.
   *
   * <p>A recording without a start cannot be placed; it comes with the slice that it was found in.
   * One that lasts longer than the query's overlap can come late, never not at all.
   *
   * @param query which window, and how it is cut
   * @return the recordings; one stream is for one thread
   */
  default Stream<Recording> list(RecordingQuery query) {
    return list(query, CallOptions.DEFAULTS);
  }

  /**
   * Lists recordings as {@link #list(RecordingQuery)}; the options hold for each request.
   *
   * @param query which window, and how it is cut
   * @param options limits and a listener for each request
   * @return the recordings; one stream is for one thread
   */
  Stream<Recording> list(RecordingQuery query, CallOptions options);

  /**
   * Lists recordings as {@link #list(RecordingQuery)}, all at once.
   *
   * @param query which window, and how it is cut
   * @return an unmodifiable list, which holds all recordings in memory, about 1 KiB each; {@link
   *     #list(RecordingQuery)} is for windows with very many
   */
  default CompletableFuture<List<Recording>> listAsync(RecordingQuery query) {
    return listAsync(query, CallOptions.DEFAULTS);
  }

  /**
   * Lists recordings as {@link #listAsync(RecordingQuery)}; the options hold for each request.
   *
   * @param query which window, and how it is cut
   * @param options limits and a listener for each request
   * @return an unmodifiable list, which holds all recordings in memory
   */
  CompletableFuture<List<Recording>> listAsync(RecordingQuery query, CallOptions options);

  /**
   * Lists recordings as {@link #list(RecordingQuery)}, without a thread that waits, and hands each
   * to somebody as soon as its place in the order is certain.
   *
   * @param query which window, and how it is cut
   * @param each takes the recordings, one after the other, on threads of the library's own; what it
   *     throws ends the list and is the future's failure
   * @return how many there were, when the last was taken
   */
  default CompletableFuture<Long> listAsync(
      RecordingQuery query, Consumer<? super Recording> each) {
    return listAsync(query, each, CallOptions.DEFAULTS);
  }

  /**
   * Lists recordings as {@link #listAsync(RecordingQuery, Consumer)}; the options hold for each
   * request.
   *
   * @param query which window, and how it is cut
   * @param each takes the recordings, one after the other, on threads of the library's own; what it
   *     throws ends the list and is the future's failure
   * @param options limits and a listener for each request
   * @return how many there were, when the last was taken
   */
  CompletableFuture<Long> listAsync(
      RecordingQuery query, Consumer<? super Recording> each, CallOptions options);

  /**
   * Opens the audio of a recording, to be read as it arrives.
   *
   * <p>The client's limits for idle bodies and for the whole call go on while it is read; what
   * fails then is an {@link java.io.IOException} whose cause is the {@link XimaException}. What
   * came may be cut off: {@link #download} is for files that are kept.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @return the WAV file; the caller closes it
   */
  default InputStream openAudio(RecordingKey recording) {
    return openAudio(recording, CallOptions.DEFAULTS);
  }

  /**
   * Opens the audio of a recording as {@link #openAudio(RecordingKey)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param options limits, until the stream is closed, and a listener
   * @return the WAV file; the caller closes it
   */
  InputStream openAudio(RecordingKey recording, CallOptions options);

  /**
   * Opens the audio of a recording as {@link #openAudio(RecordingKey)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @return the WAV file, when it is opened; the caller closes it
   */
  default CompletableFuture<InputStream> openAudioAsync(RecordingKey recording) {
    return openAudioAsync(recording, CallOptions.DEFAULTS);
  }

  /**
   * Opens the audio of a recording as {@link #openAudio(RecordingKey)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param options limits, until the stream is closed, and a listener
   * @return the WAV file, when it is opened; the caller closes it
   */
  CompletableFuture<InputStream> openAudioAsync(RecordingKey recording, CallOptions options);

  /**
   * Downloads the audio of a recording; it must begin as a WAV file does.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param target the file, in a directory that exists; one that is there already is replaced when
   *     the new one is whole
   * @return the file, at its place
   */
  default Downloaded download(RecordingKey recording, Path target) {
    return download(recording, target, DownloadCheck.WAV_HEADER, DownloadProgress.NONE);
  }

  /**
   * Downloads the audio of a recording; {@link Downloaded} says how.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param target the file, in a directory that exists; one that is there already is replaced when
   *     the new one is whole
   * @param check looks at the whole file before it gets its name
   * @param progress is told how many bytes are there
   * @return the file, at its place
   */
  default Downloaded download(
      RecordingKey recording, Path target, DownloadCheck check, DownloadProgress progress) {
    return download(recording, target, check, progress, CallOptions.DEFAULTS);
  }

  /**
   * Downloads the audio of a recording as {@link #download(RecordingKey, Path, DownloadCheck,
   * DownloadProgress)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param target the file, in a directory that exists
   * @param check looks at the whole file before it gets its name
   * @param progress is told how many bytes are there
   * @param options limits and a listener of this call
   * @return the file, at its place
   */
  Downloaded download(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options);

  /**
   * Downloads the audio of a recording as {@link #download(RecordingKey, Path, DownloadCheck,
   * DownloadProgress)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param target the file, in a directory that exists
   * @param check looks at the whole file before it gets its name
   * @param progress is told how many bytes are there
   * @return the file, when it is at its place; cancelled before that, the target is as it was
   */
  default CompletableFuture<Downloaded> downloadAsync(
      RecordingKey recording, Path target, DownloadCheck check, DownloadProgress progress) {
    return downloadAsync(recording, target, check, progress, CallOptions.DEFAULTS);
  }

  /**
   * Downloads the audio of a recording as {@link #download(RecordingKey, Path, DownloadCheck,
   * DownloadProgress)}.
   *
   * @param recording its key, from {@link Recording#recordingKey()}
   * @param target the file, in a directory that exists
   * @param check looks at the whole file before it gets its name
   * @param progress is told how many bytes are there
   * @param options limits and a listener of this call
   * @return the file, when it is at its place; cancelled before that, the target is as it was
   */
  CompletableFuture<Downloaded> downloadAsync(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options);
}
