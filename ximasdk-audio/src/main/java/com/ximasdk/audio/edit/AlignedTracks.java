// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Channels side by side that begin at different times, with silence before and behind. */
final class AlignedTracks {
  private final List<Track> tracks = new ArrayList<>();
  private final WavWriter target;
  private final int frames;
  private final byte[][] codes;
  private int channels;

  AlignedTracks(WavWriter target) {
    this.target = target;
    WavFormat format = target.format();
    frames = Blocks.frames(format);
    codes = new byte[format.channels()][frames * format.encoding().bytesPerSample()];
  }

  /** Frames as the target stores them. */
  @FunctionalInterface
  interface Frames {
    /**
     * Reads frames, each channel into its own array from an index on; gives how many, fewer than
     * wanted only at the end.
     */
    int read(byte[][] codes, int offset, int frames) throws IOException;
  }

  /** Adds the next channels of the target, which begin at a frame. */
  void add(Frames source, int count, long first) {
    tracks.add(new Track(source, Arrays.copyOfRange(codes, channels, channels + count), first));
    channels += count;
  }

  /** Writes all of them; gives the frames of each in the target. */
  List<Span> write() throws IOException {
    long position = 0;
    while (tracks.stream().anyMatch(track -> !track.ended)) {
      for (Track track : tracks) {
        track.fill(position);
      }
      boolean isLast = tracks.stream().allMatch(track -> track.ended);
      int count = isLast ? (int) (end() - position) : frames;
      target.writeCodes(codes, 0, count);
      position += count;
    }
    return tracks.stream().map(track -> new Span(track.first, track.end)).toList();
  }

  private long end() {
    return tracks.stream().mapToLong(track -> track.end).max().orElse(0);
  }

  /** Some of the target's channels. */
  private final class Track {
    private final Frames source;
    private final byte[][] own;
    private final long first;
    private long end;
    private boolean ended;

    Track(Frames source, byte[][] own, long first) {
      this.source = source;
      this.own = own;
      this.first = first;
      end = first;
    }

    /** Fills the block of the target that begins at a frame. */
    void fill(long position) throws IOException {
      int before = (int) Math.max(0, Math.min(frames, first - position));
      int read = 0;
      if (!ended && before < frames) {
        read = Math.max(0, source.read(own, before * sampleSize(), frames - before));
        end += read;
        ended = read < frames - before;
      }
      silence(0, before);
      silence(before + read, frames);
    }

    private void silence(int from, int to) {
      byte[] sample = target.format().encoding().silence();
      for (byte[] channel : own) {
        for (int i = from * sample.length; i < to * sample.length; i++) {
          channel[i] = sample[i % sample.length];
        }
      }
    }

    private int sampleSize() {
      return target.format().encoding().bytesPerSample();
    }
  }
}
