// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.error.EgressCapException;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.Remedy;
import com.ximasdk.error.XimaException;
import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.mapping.recording.EncoreRecording;
import com.ximasdk.mapping.recording.EncoreRecordings;
import com.ximasdk.mapping.recording.ExtensionFilter;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.FieldProblem;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Imports the recordings of a tenant into a directory: lists them, downloads the audio of each,
 * checks it, maps the recording to Encore's values, and takes note of it.
 *
 * <p>It can be cut off at any instant, also by the end of the process. Run again it goes on where
 * it stopped: nothing is lost, and nothing is imported twice. For that, a recording goes through
 * three states, each reached in one step that the file system makes whole or not at all:
 *
 * <ol>
 *   <li>it is listed and nothing is on disk but perhaps an unfinished {@code .part} file;
 *   <li>its audio has its final name: whole, checked, forced to disk. If this is where the last run
 *       was cut off, the audio is not asked for again;
 *   <li>its line is in {@code recordings.jsonl}, forced to disk. It is imported.
 * </ol>
 *
 * <p>A recording that fails is told to the listener, and the others go on, unless the failure would
 * befall them too: a refused key, a full disk, the tenant's egress cap, or several failures of the
 * tenant or the network in a row.
 */
public final class RecordingImport {
  /** With so many failures of tenant or network in a row, the rest would fail likewise. */
  private static final int MOST_FAILURES_IN_A_ROW = 3;

  private final Recordings recordings;
  private final ImportDirectory directory;
  private final ZoneId preferredZone;
  private CallDetailsSource details = CallDetailsSource.NONE;
  private ExtensionFilter extensions = ExtensionFilter.ALL;
  private boolean takesTruncated;
  private Consumer<Moment> moments = moment -> {};
  private int failuresInARow;

  /** The moments between two steps, at each of which a process may end. */
  enum Moment {
    LISTED,
    AUDIO_MISSING,
    AUDIO_IN_PLACE,
    LINE_ON_DISK,
    TOLD
  }

  /**
   * An import; one instance is for one run.
   *
   * @param recordings the tenant's recordings
   * @param directory where they are imported to
   * @param preferredZone the zone in which times are written
   */
  public RecordingImport(Recordings recordings, ImportDirectory directory, ZoneId preferredZone) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.directory = requireNonNull(directory, "directory");
    this.preferredZone = requireNonNull(preferredZone, "preferredZone");
  }

  /** Imports only what some extensions recorded. Default: {@link ExtensionFilter#ALL}. */
  public RecordingImport extensions(ExtensionFilter wanted) {
    extensions = requireNonNull(wanted, "wanted");
    return this;
  }

  /** Adds what a call report tells. Default: {@link CallDetailsSource#NONE}. */
  public RecordingImport callDetails(CallDetailsSource source) {
    details = source;
    return this;
  }

  /**
   * Sets whether a file that ends before its header says is imported too. By default it is a
   * failure, since the next run may get the whole.
   */
  public RecordingImport truncatedAudio(boolean isTaken) {
    takesTruncated = isTaken;
    return this;
  }

  /** For tests that end the import at a moment. */
  RecordingImport at(Consumer<Moment> hook) {
    moments = hook;
    return this;
  }

  /**
   * Imports what is not imported yet.
   *
   * @param query which recordings
   * @param listener is told how it goes on
   * @throws XimaException if the import cannot go on; what was told as imported stays so
   */
  public void run(RecordingQuery query, ImportListener listener) {
    // All of them before any filter: a call's first and last recording give skills and tags.
    try (Stream<Recording> stream = recordings.list(query);
        ListedRecordings listed = ListedRecordings.of(stream.iterator())) {
      Map<CallKey, CallDetails> known = details.of(listed);
      BitSet missing = new BitSet();
      int wanted = 0;
      for (int i = 0; i < listed.size(); i++) {
        if (extensions.test(map(listed.inItsCall(i), known))) {
          wanted++;
          missing.set(i, !isPresent(listed.get(i)));
        }
      }
      listener.planned(wanted, wanted - missing.cardinality());
      moments.accept(Moment.LISTED);
      for (int i = missing.nextSetBit(0); i >= 0; i = missing.nextSetBit(i + 1)) {
        List<Recording> call = listed.inItsCall(i);
        importOrTell(call.get(0), map(call, known), listener);
      }
    }
  }

  /** Maps the first of some recordings, in view of the others. */
  private EncoreRecording map(List<Recording> call, Map<CallKey, CallDetails> known) {
    return EncoreRecordings.of(call, preferredZone).withDetails(known).map(call.get(0));
  }

  private void importOrTell(Recording recording, EncoreRecording encore, ImportListener listener) {
    Optional<RecordingKey> key = recording.recordingKey();
    if (key.isEmpty()) {
      listener.failed(
          recording, "It has no recording key, so its audio cannot be asked for. Tell the tenant.");
      return;
    }
    Optional<Path> inTheWay = directory.inTheWayOf(key.get());
    if (inTheWay.isPresent()) {
      listener.failed(
          recording,
          "A directory is in the way of its audio: "
              + inTheWay.get()
              + ". Move it elsewhere; then run again.");
      return;
    }
    try {
      importOne(recording, key.get(), encore, listener);
      failuresInARow = 0;
    } catch (XimaException e) {
      if (endsTheImport(e)) {
        throw e;
      }
      listener.failed(recording, requireNonNull(e.getMessage()));
    }
  }

  private boolean isPresent(Recording recording) {
    return recording.recordingKey().filter(directory::has).isPresent();
  }

  private void importOne(
      Recording recording, RecordingKey key, EncoreRecording encore, ImportListener listener) {
    for (FieldProblem problem : recording.problems()) {
      listener.remarked(
          recording,
          "The tenant gives "
              + problem.name()
              + " as "
              + problem.found()
              + ". Expected "
              + problem.expected()
              + ". It counts as absent.");
    }
    Path file = directory.audioPath(key);
    if (!isWhole(file)) {
      moments.accept(Moment.AUDIO_MISSING);
      recordings.download(key, file, this::problem, DownloadProgress.NONE);
    }
    moments.accept(Moment.AUDIO_IN_PLACE);
    ImportedRecording imported = describe(recording, key, encore, file);
    String line = directory.add(imported);
    moments.accept(Moment.LINE_ON_DISK);
    listener.imported(imported, line);
    moments.accept(Moment.TOLD);
  }

  /** Whether the audio is there from a run that was cut off. */
  private boolean isWhole(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (SeekableByteChannel content = Files.newByteChannel(file)) {
      return problem(content).isEmpty();
    } catch (IOException e) {
      throw ImportDirectory.unreadable(file, e);
    }
  }

  /** What is wrong with a file as audio; a {@link DownloadCheck}. */
  private Optional<String> problem(SeekableByteChannel content) throws IOException {
    try {
      WavInfo audio = WavReader.probe(content);
      return audio.truncated() && !takesTruncated
          ? Optional.of(
              "The audio is cut off: found "
                  + audio.dataBytes()
                  + " bytes of it ("
                  + audio.duration()
                  + "), its header tells of more.")
          : Optional.empty();
    } catch (WavFormatException e) {
      return Optional.of("It is no WAV file of a known encoding: " + e.getMessage() + ".");
    }
  }

  private ImportedRecording describe(
      Recording recording, RecordingKey key, EncoreRecording encore, Path file) {
    try {
      return new ImportedRecording(
          recording,
          encore,
          preferredZone,
          directory.audioFile(key),
          WavReader.probe(file),
          sha256(file));
    } catch (IOException e) {
      throw ImportDirectory.unreadable(file, e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = AudioFileName.sha256();
    try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
      input.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean endsTheImport(XimaException failure) {
    boolean befallsAll =
        failure instanceof KeyRefusedException
            || failure instanceof EgressCapException
            || failure.remedy() == Remedy.MEND_LOCAL_MACHINE
            || failure.remedy() == Remedy.NONE;
    boolean mayPass = failure.remedy() == Remedy.RETRY_LATER || failure.remedy() == Remedy.WAIT;
    failuresInARow = mayPass ? failuresInARow + 1 : 0;
    return befallsAll || failuresInARow >= MOST_FAILURES_IN_A_ROW;
  }
}
