// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one pass over a recording tells: levels, talk, waveforms, active speech levels.
 *
 * <pre>{@code
 * try (WavReader reader = WavReader.open(audio)) {
 *   RecordingMeasures measures =
 *       RecordingMeasures.of(reader, MeasureOptions.DEFAULTS.withFramesPerColumn(256));
 *   Conversation conversation = measures.conversation(new ChannelRoles(0));
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class RecordingMeasures {
  private final WavFormat format;
  private final Span audio;
  private final List<ChannelStatistics> statistics;
  private final List<List<Span>> talk;
  private final int framesPerColumn;
  private final List<WaveformPeaks> peaks;
  private final List<Optional<ActiveSpeechLevel>> activeSpeech;

  private RecordingMeasures(
      WavFormat format,
      Span audio,
      List<ChannelStatistics> statistics,
      List<List<Span>> talk,
      int framesPerColumn,
      List<WaveformPeaks> peaks,
      List<Optional<ActiveSpeechLevel>> activeSpeech) {
    this.format = format;
    this.audio = audio;
    this.statistics = List.copyOf(statistics);
    this.talk = List.copyOf(talk);
    this.framesPerColumn = framesPerColumn;
    this.peaks = List.copyOf(peaks);
    this.activeSpeech = List.copyOf(activeSpeech);
  }

  /**
   * Measures what a reader has from its position on. Memory grows with the audio by its spans of
   * talk and, where they are wanted, the columns of waveforms.
   *
   * @param source a file, channel or stream; is read to its end; is not closed
   * @param options what is wanted
   * @return the measures
   * @throws UnsupportedOperationException if a number of columns is wanted of a stream, whose
   *     length is not known beforehand; nothing has been read then
   * @throws IOException if reading fails
   */
  public static RecordingMeasures of(WavReader source, MeasureOptions options) throws IOException {
    WavFormat format = source.format();
    long first = source.position();
    int channels = format.channels();
    List<TalkMeter> meters =
        Stream.generate(() -> new TalkMeter(options, format)).limit(channels).toList();
    List<Cells> cells = new ArrayList<>();
    cells.add(
        new WindowCells(
            format,
            first,
            LevelWindows.DEFAULT_WINDOW,
            false,
            (frame, sums) -> {
              for (int channel = 0; channel < channels; channel++) {
                meters.get(channel).add(frame, sums.get(channel));
              }
            }));
    Optional<PeakCells> columns =
        grid(source, options).map(grid -> new PeakCells(grid, first, channels));
    columns.ifPresent(cells::add);
    List<SpeechVoltmeter> voltmeters =
        Stream.generate(() -> new SpeechVoltmeter(format))
            .limit(options.activeSpeechLevel() ? channels : 0)
            .toList();
    long end =
        MeasuringPass.run(
            source, cells, voltmeters, (left, channel) -> meters.get(channel).addLeft(left));
    List<ChannelStatistics> statistics =
        IntStream.range(0, channels)
            .mapToObj(channel -> meters.get(channel).statistics(channel, format))
            .toList();
    return new RecordingMeasures(
        format,
        new Span(first, end),
        statistics,
        meters.stream().map(TalkMeter::spans).toList(),
        options.framesPerColumn(),
        columns.map(PeakCells::peaks).orElse(List.of()),
        IntStream.range(0, voltmeters.size())
            .mapToObj(channel -> voltmeters.get(channel).level(statistics.get(channel).levels()))
            .toList());
  }

  private static Optional<ColumnGrid> grid(WavReader source, MeasureOptions options) {
    if (options.framesPerColumn() > 0) {
      return Optional.of(ColumnGrid.ofFrames(options.framesPerColumn()));
    }
    if (options.columns() == 0) {
      return Optional.empty();
    }
    if (!source.seekable()) {
      throw new UnsupportedOperationException(
          "waveform: found a stream, whose length is not known beforehand, and a number of columns;"
              + " expected a number of frames in a column");
    }
    long frames = source.info().frames() - source.position();
    return Optional.of(ColumnGrid.ofColumns(options.columns(), frames));
  }

  /** {@return the format of what was measured} */
  public WavFormat format() {
    return format;
  }

  /** {@return the frames that were measured: from where the reader stood to the end} */
  public Span audio() {
    return audio;
  }

  /** {@return levels, talk and silence of each channel, in file order} */
  public List<ChannelStatistics> statistics() {
    return statistics;
  }

  /**
   * {@return the talk of each channel, in file order: spans in order, none touching the next, with
   * pauses bridged; they count frames from the start of the audio} One set for all that shows or
   * counts talk.
   */
  public List<List<Span>> talk() {
    return talk;
  }

  /**
   * {@return where two channels talk at the same time, in order; empty if they never do}
   *
   * @param one a channel, from 0
   * @param other another
   * @throws IndexOutOfBoundsException if there is no such channel
   */
  public List<Span> talkOver(int one, int other) {
    return TalkOver.of(talk.get(one), talk.get(other));
  }

  /**
   * {@return how the two parties of a stereo recording talk with each other}
   *
   * @param roles which channel is whose
   * @throws IllegalStateException if the recording has not two channels: there is no conversation
   *     in one channel, and of more nothing tells who talks with whom
   */
  public Conversation conversation(ChannelRoles roles) {
    if (format.channels() != 2) {
      throw new IllegalStateException(
          "conversation: found "
              + format.channels()
              + (format.channels() == 1 ? " channel" : " channels")
              + ", expected 2, one for each party");
    }
    return Conversation.of(audio, talk.get(roles.agent()), talk.get(roles.customer()));
  }

  /** {@return the waveform of each channel, in file order; empty if none was wanted} */
  public List<WaveformPeaks> peaks() {
    return peaks;
  }

  /**
   * {@return the waveforms as data for a player; empty unless a number of frames in a column was
   * wanted}
   */
  public Optional<WaveformData> waveformData() {
    return framesPerColumn == 0
        ? Optional.empty()
        : Optional.of(new WaveformData(format.sampleRate(), framesPerColumn, peaks));
  }

  /**
   * {@return the active speech level of a channel; empty if it has no active speech}
   *
   * @param channel from 0
   * @throws IllegalStateException if no active speech levels were wanted
   * @throws IndexOutOfBoundsException if there is no such channel
   */
  public Optional<ActiveSpeechLevel> activeSpeechLevel(int channel) {
    if (activeSpeech.isEmpty()) {
      throw new IllegalStateException(
          "active speech level: was not measured; ask for it by the options");
    }
    return activeSpeech.get(channel);
  }
}
