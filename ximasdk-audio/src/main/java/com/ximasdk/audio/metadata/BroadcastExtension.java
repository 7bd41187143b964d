// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@code bext} chunk of the Broadcast Wave Format (EBU Tech 3285, versions 0 to 2).
 *
 * <p>Texts are empty where the file has none. By the standard they are ASCII; what is read is taken
 * for UTF-8, of which ASCII is a part, where it is valid, and for Windows-1252 or ISO-8859-1
 * elsewhere. They are written as they were stored.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class BroadcastExtension {
  private static final int UMID_BYTES = 64;
  private static final int BASIC_UMID_DIGITS = 64;
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  private final Charset charset;
  private final String description;
  private final String originator;
  private final String originatorReference;
  private final String originationDate;
  private final String originationTime;
  private final OptionalLong timeReference;
  private final int version;
  private final String umid;
  private final Map<LoudnessMeasure, Integer> hundredths;
  private final String codingHistory;

  private BroadcastExtension(Builder builder) {
    charset = builder.charset;
    description = text("description", builder.description, 256);
    originator = text("originator", builder.originator, 32);
    originatorReference = text("originator reference", builder.originatorReference, 32);
    originationDate = text("origination date", builder.originationDate, 10);
    originationTime = text("origination time", builder.originationTime, 8);
    timeReference = builder.timeReference;
    version = builder.version;
    umid = builder.umid;
    hundredths = Collections.unmodifiableMap(new EnumMap<>(builder.hundredths));
    codingHistory = text("coding history", builder.codingHistory, Integer.MAX_VALUE);
    if (version < 1 && !umid.isEmpty()) {
      throw new IllegalArgumentException("version: found 0 with a UMID, expected 1 or more");
    }
    if (version < 2 && !hundredths.isEmpty()) {
      throw new IllegalArgumentException(
          "version: found " + version + " with loudness values, expected 2 or more");
    }
  }

  private String text(String name, String text, int mostBytes) {
    return StoredText.checked(name, text, charset, mostBytes);
  }

  /** {@return a builder without any text, of version 2, in UTF-8, with a time reference of 0} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder with these values} */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.charset = charset;
    builder.description = description;
    builder.originator = originator;
    builder.originatorReference = originatorReference;
    builder.originationDate = originationDate;
    builder.originationTime = originationTime;
    builder.timeReference = timeReference;
    builder.version = version;
    builder.umid = umid;
    builder.hundredths.putAll(hundredths);
    builder.codingHistory = codingHistory;
    return builder;
  }

  /** {@return how the texts are stored} */
  public Charset charset() {
    return charset;
  }

  /** {@return what the audio is} */
  public String description() {
    return description;
  }

  /** {@return who made it} */
  public String originator() {
    return originator;
  }

  /** {@return what the originator knows it by} */
  public String originatorReference() {
    return originatorReference;
  }

  /** {@return the day it was made, by the standard as {@code 2026-11-27}; as it is in the file} */
  public String originationDate() {
    return originationDate;
  }

  /** {@return when it was made, by the standard as {@code 08:30:00}; as it is in the file} */
  public String originationTime() {
    return originationTime;
  }

  /**
   * {@return the frames from midnight to the first one of the audio, 0 or more; empty if the file
   * holds a number above 2^63−1, or none}
   */
  public OptionalLong timeReference() {
    return timeReference;
  }

  /** {@return the version of the chunk, 0 to 65535; 0 to 2 are known} */
  public int version() {
    return version;
  }

  /**
   * {@return the unique material identifier (SMPTE ST 330) in upper-case hexadecimal: 64 digits of
   * a basic one, 128 of an extended one, empty if there is none}
   */
  public String umid() {
    return umid;
  }

  /**
   * {@return a loudness value, −99.99 to 99.99 in the unit of the measure; empty if it is not
   * there}
   *
   * @param measure which one
   */
  public OptionalDouble loudness(LoudnessMeasure measure) {
    Integer value = hundredths.get(Objects.requireNonNull(measure, "measure"));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value / 100.0);
  }

  /** {@return how the audio was coded before, a line for each step, by EBU R 98} */
  public String codingHistory() {
    return codingHistory;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BroadcastExtension that
        && charset.equals(that.charset)
        && description.equals(that.description)
        && originator.equals(that.originator)
        && originatorReference.equals(that.originatorReference)
        && originationDate.equals(that.originationDate)
        && originationTime.equals(that.originationTime)
        && timeReference.equals(that.timeReference)
        && version == that.version
        && umid.equals(that.umid)
        && hundredths.equals(that.hundredths)
        && codingHistory.equals(that.codingHistory);
  }

  @Override
  public int hashCode() {
    return Objects.hash(description, originator, originatorReference, timeReference, umid);
  }

  @Override
  public String toString() {
    return "broadcast extension of version "
        + version
        + ", '"
        + description
        + "' by '"
        + originator
        + "', "
        + originationDate
        + " "
        + originationTime;
  }

  /**
   * Makes a broadcast extension. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private Charset charset = StandardCharsets.UTF_8;
    private String description = "";
    private String originator = "";
    private String originatorReference = "";
    private String originationDate = "";
    private String originationTime = "";
    private OptionalLong timeReference = OptionalLong.of(0);
    private int version = 2;
    private String umid = "";
    private final Map<LoudnessMeasure, Integer> hundredths = new EnumMap<>(LoudnessMeasure.class);
    private String codingHistory = "";

    private Builder() {}

    /**
     * How the texts are to be stored.
     *
     * @param value UTF-8 unless it is given
     * @return this builder
     */
    public Builder charset(Charset value) {
      charset = Objects.requireNonNull(value, "charset");
      return this;
    }

    /**
     * What the audio is.
     *
     * @param value at most 256 bytes
     * @return this builder
     */
    public Builder description(String value) {
      description = value;
      return this;
    }

    /**
     * Who made it.
     *
     * @param value at most 32 bytes
     * @return this builder
     */
    public Builder originator(String value) {
      originator = value;
      return this;
    }

    /**
     * What the originator knows it by.
     *
     * @param value at most 32 bytes
     * @return this builder
     */
    public Builder originatorReference(String value) {
      originatorReference = value;
      return this;
    }

    /**
     * The day it was made.
     *
     * @param value at most 10 bytes, by the standard as {@code 2026-11-27}
     * @return this builder
     */
    public Builder originationDate(String value) {
      originationDate = value;
      return this;
    }

    /**
     * When it was made.
     *
     * @param value at most 8 bytes, by the standard as {@code 08:30:00}
     * @return this builder
     */
    public Builder originationTime(String value) {
      originationTime = value;
      return this;
    }

    /**
     * The frames from midnight to the first one of the audio.
     *
     * @param frames 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder timeReference(long frames) {
      if (frames < 0) {
        throw new IllegalArgumentException(
            "time reference: found " + frames + ", expected 0 or more");
      }
      timeReference = OptionalLong.of(frames);
      return this;
    }

    /**
     * Leaves the time reference out; a file then holds 0.
     *
     * @return this builder
     */
    public Builder withoutTimeReference() {
      timeReference = OptionalLong.empty();
      return this;
    }

    /**
     * The version of the chunk.
     *
     * @param value 0 to 65535; a UMID needs 1, loudness values need 2
     * @return this builder
     * @throws IllegalArgumentException unless it is 0 to 65535
     */
    public Builder version(int value) {
      if (value < 0 || value > 0xFFFF) {
        throw new IllegalArgumentException("version: found " + value + ", expected 0 to 65535");
      }
      version = value;
      return this;
    }

    /**
     * The unique material identifier.
     *
     * @param hex 64 or 128 hexadecimal digits, or none
     * @return this builder
     * @throws IllegalArgumentException if it is something else
     */
    public Builder umid(String hex) {
      if (!hex.isEmpty() && hex.length() != BASIC_UMID_DIGITS && hex.length() != 2 * UMID_BYTES) {
        throw new IllegalArgumentException(
            "UMID: found " + hex.length() + " digits, expected 64, 128 or none");
      }
      umid = UPPER.formatHex(HexFormat.of().parseHex(hex));
      return this;
    }

    /**
     * A loudness value.
     *
     * @param measure which one
     * @param value −99.99 to 99.99; rounded to hundredths
     * @return this builder
     * @throws IllegalArgumentException if it lies outside
     */
    public Builder loudness(LoudnessMeasure measure, double value) {
      // NaN is not between them either.
      if (!(value >= -99.99 && value <= 99.99)) {
        throw new IllegalArgumentException(
            "loudness: found " + value + ", expected -99.99 to 99.99");
      }
      hundredths.put(measure, Math.toIntExact(Math.round(value * 100)));
      return this;
    }

    /**
     * Leaves all loudness values out, as where the audio is not the one that was measured.
     *
     * @return this builder
     */
    public Builder withoutLoudness() {
      hundredths.clear();
      return this;
    }

    /**
     * How the audio was coded before.
     *
     * @param value a line for each step
     * @return this builder
     */
    public Builder codingHistory(String value) {
      codingHistory = value;
      return this;
    }

    /**
     * {@return the broadcast extension}
     *
     * @throws IllegalArgumentException if a text is longer than the chunk has room for, holds a
     *     character of value 0 or one that its charset does not have, or if the version does not
     *     have what is given
     */
    public BroadcastExtension build() {
      return new BroadcastExtension(this);
    }
  }
}
