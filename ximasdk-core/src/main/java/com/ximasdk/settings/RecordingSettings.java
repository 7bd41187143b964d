// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.error.SettingsViolation;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.recording.AudioPath;
import com.ximasdk.recording.ListLimits;
import com.ximasdk.recording.ReadyStatuses;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.report.ReportRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to import recordings, beside the tenant and its key (Xima CCaaS Integration Guide,
 * "Provide DVSAnalytics the required information for recording import").
 *
 * <p>Made and checked as a part of {@link XimaSettings}. Immutable and safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class RecordingSettings {
  /** The values that may be taken from fields which the vendor has not printed. */
  static final List<String> SOURCED =
      List.of("ximaCallId", "callerId", "callerLocation", "accountCodes", "finalGroup");

  @NotEmpty(message = SettingMessage.NO_EXTENSION)
  private final List<
          @NotBlank(message = SettingMessage.EXTENSION)
          @Pattern(regexp = SettingForm.EXTENSION, message = SettingMessage.EXTENSION) String>
      extensions;

  @Pattern(regexp = SettingForm.REPORT_ID, message = SettingMessage.REPORT_ID)
  private final @Nullable String callDetailsReportId;

  private final Map<
          String,
          List<
              @NotBlank(message = SettingMessage.FIELD_SOURCE)
              @Pattern(regexp = SettingForm.NAME, message = SettingMessage.FIELD_SOURCE) String>>
      fieldSources;

  private final List<
          @NotBlank(message = SettingMessage.CONFERENCE_WORD)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.CONFERENCE_WORD) String>
      conferenceWords;

  private final List<
          @NotBlank(message = SettingMessage.NOBODY_TEXT)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.NOBODY_TEXT) String>
      nobodyTexts;

  private final List<
          @NotBlank(message = SettingMessage.READY_STATUS)
          @Pattern(regexp = SettingForm.NAME, message = SettingMessage.READY_STATUS) String>
      readyStatuses;

  @Pattern(regexp = SettingForm.AUDIO_PATH, message = SettingMessage.AUDIO_PATH)
  private final @Nullable String audioPath;

  private final @Nullable String listWindow;
  private final @Nullable String listOverlap;

  @Pattern(regexp = SettingForm.AGENT_CHANNEL, message = SettingMessage.AGENT_CHANNEL)
  private final @Nullable String agentChannel;

  private RecordingSettings(Builder builder) {
    extensions = builder.extensions;
    callDetailsReportId = builder.callDetailsReportId;
    fieldSources = builder.fieldSources;
    conferenceWords = builder.conferenceWords;
    nobodyTexts = builder.nobodyTexts;
    readyStatuses = builder.readyStatuses;
    audioPath = builder.audioPath;
    listWindow = builder.listWindow;
    listOverlap = builder.listOverlap;
    agentChannel = builder.agentChannel;
  }

  void furtherViolations(List<SettingsViolation> to) {
    SettingsCheck.distinct("recording.extensions", extensions, to);
    fieldSources.forEach(
        (value, names) ->
            SettingsCheck.distinct("recording.fieldSources[" + value + "]", names, to));
    // What is compared ignoring case stands there twice, too, in another case.
    SettingsCheck.distinct(
        "recording.conferenceWords", conferenceWords, RecordingSettings::compared, to);
    SettingsCheck.distinct("recording.nobodyTexts", nobodyTexts, RecordingSettings::compared, to);
    SettingsCheck.distinct(
        "recording.readyStatuses", readyStatuses, RecordingSettings::compared, to);
    listViolations(to);
  }

  private void listViolations(List<SettingsViolation> to) {
    String windowName = "recording.listWindow";
    String overlapName = "recording.listOverlap";
    Duration window =
        SettingsCheck.duration(windowName, SettingMessage.LIST_WINDOW, listWindow, to);
    Duration overlap =
        SettingsCheck.duration(overlapName, SettingMessage.LIST_OVERLAP, listOverlap, to);
    if (window == null || (overlap == null && listOverlap != null)) {
      return;
    }
    Duration reach = overlap == null ? RecordingQuery.DEFAULT_OVERLAP : overlap;
    if (window.isZero()) {
      to.add(
          new SettingsViolation(
              windowName, SettingMessage.of(SettingMessage.LIST_WINDOW, "is zero")));
    } else if (reach.compareTo(window) >= 0) {
      to.add(
          new SettingsViolation(
              overlapName,
              SettingMessage.of(
                  SettingMessage.LIST_OVERLAP,
                  "is %s%s and the longest window %s"
                      .formatted(reach, overlap == null ? ", its default," : "", window))));
    }
  }

  /**
   * {@return the user extensions whose recordings are to be imported, as given; unmodifiable, at
   * least one}
   */
  public List<String> extensions() {
    return extensions;
  }

  /**
   * {@return the Report ID of "Recorded Call Details"; empty by default, as it is typically not
   * needed}
   */
  public Optional<String> callDetailsReportId() {
    return Optional.ofNullable(callDetailsReportId);
  }

  /**
   * {@return the request that runs the report with {@link #callDetailsReportId()}, without a
   * timeframe; empty without that id}
   */
  public Optional<ReportRequest> callDetailsRequest() {
    return callDetailsReportId().map(ReportRequest::of);
  }

  /**
   * From which fields of the tenant's list, of those that the vendor has not printed, a value is
   * taken: by the value's JSON name, the names of the fields in the order in which they are looked
   * for. A value that is not named has its usual fields; none by default.
   *
   * @return an unmodifiable map with keys out of {@code ximaCallId}, {@code callerId}, {@code
   *     callerLocation}, {@code accountCodes} and {@code finalGroup}; an empty list means that the
   *     value is taken from no field
   */
  public Map<String, List<String>> fieldSources() {
    return fieldSources;
  }

  /**
   * {@return the words with which the receiving party of an outbound call begins when the call has
   * become a conference; unmodifiable, empty by default: the usual one is taken} How the product
   * shows a conference is UNKNOWN.
   */
  public List<String> conferenceWords() {
    return conferenceWords;
  }

  /**
   * {@return the texts that stand for nobody where a number is expected; unmodifiable, empty by
   * default: the usual ones are taken} What the tenant writes there is UNKNOWN.
   */
  public List<String> nobodyTexts() {
    return nobodyTexts;
  }

  /**
   * {@return the statuses of a recording that is ready; {@link ReadyStatuses#DEFAULTS} by default}
   */
  public ReadyStatuses readyStatuses() {
    return readyStatuses.isEmpty() ? ReadyStatuses.DEFAULTS : ReadyStatuses.of(readyStatuses);
  }

  /**
   * {@return where audio is asked for, and nowhere else, as {@link
   * com.ximasdk.XimaClient.Builder#audioPaths} takes it; empty by default: at the first version,
   * then at the second} Which of them a tenant has is UNKNOWN.
   */
  public Optional<AudioPath> audioPath() {
    return Optional.ofNullable(audioPath).flatMap(AudioPath::of);
  }

  /**
   * {@return how much the tenant is asked to list at a time, as {@link
   * com.ximasdk.XimaClient.Builder#listLimits} takes it; empty by default, where neither window nor
   * overlap is stated} Without the one it is a day and the overlap, without the other two hours.
   * The longest window of the tenant is UNKNOWN.
   */
  public Optional<ListLimits> listLimits() {
    if (listWindow == null && listOverlap == null) {
      return Optional.empty();
    }
    Duration overlap = length(listOverlap, RecordingQuery.DEFAULT_OVERLAP);
    return Optional.of(
        new ListLimits(length(listWindow, RecordingQuery.DEFAULT_SLICE.plus(overlap)), overlap));
  }

  /**
   * {@return the channel of a stereo recording on which the agent is, 0 the left one or 1; empty by
   * default: not known} That recordings of WebRTC softphones are stereo is KNOWN; which channel is
   * whose is UNKNOWN, and no file tells.
   */
  public OptionalInt agentChannel() {
    return agentChannel == null
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(agentChannel));
  }

  private static Duration length(@Nullable String text, Duration otherwise) {
    return text == null ? otherwise : Durations.clamped(Duration.parse(text.strip()));
  }

  private static String compared(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Takes the settings for recordings. They are checked when the whole is built. For use by one
   * thread at a time.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private List<String> extensions = List.of();
    private @Nullable String callDetailsReportId;
    private Map<String, List<String>> fieldSources = Map.of();
    private List<String> conferenceWords = List.of();
    private List<String> nobodyTexts = List.of();
    private List<String> readyStatuses = List.of();
    private @Nullable String audioPath;
    private @Nullable String listWindow;
    private @Nullable String listOverlap;
    private @Nullable String agentChannel;

    Builder() {}

    /**
     * Sets {@link RecordingSettings#extensions()}.
     *
     * @param values at least one, each of 1 to 64 characters without blanks, brackets, commas and
     *     semicolons, and none twice; copied
     * @return this builder
     */
    public Builder extensions(Collection<String> values) {
      extensions = copy(values);
      return this;
    }

    /**
     * Sets {@link RecordingSettings#callDetailsReportId()}.
     *
     * @param value 1 to 64 letters, digits, underscores and hyphens; null for none
     * @return this builder
     */
    public Builder callDetailsReportId(@Nullable String value) {
      callDetailsReportId = value;
      return this;
    }

    /**
     * Sets {@link RecordingSettings#fieldSources()}.
     *
     * @param values the names of fields, none blank and none twice, by the value's JSON name;
     *     copied
     * @return this builder
     * @throws IllegalArgumentException if a value is named that is not taken from fields
     */
    public Builder fieldSources(Map<String, ? extends Collection<String>> values) {
      Map<String, List<String>> copies = new LinkedHashMap<>();
      values.forEach(
          (value, names) -> {
            if (!SOURCED.contains(value)) {
              throw new IllegalArgumentException(
                  "The value %s is not taken from fields. Expected %s."
                      .formatted(value, String.join(", ", SOURCED)));
            }
            copies.put(value, copy(names));
          });
      fieldSources = Collections.unmodifiableMap(copies);
      return this;
    }

    /**
     * Sets {@link RecordingSettings#conferenceWords()}, in place of the usual one.
     *
     * @param values words, none blank, and none twice ignoring case; empty for the usual one;
     *     copied
     * @return this builder
     */
    public Builder conferenceWords(Collection<String> values) {
      conferenceWords = copy(values);
      return this;
    }

    /**
     * Sets {@link RecordingSettings#nobodyTexts()}, in place of the usual ones.
     *
     * @param values texts, none blank, and none twice ignoring case; empty for the usual ones;
     *     copied
     * @return this builder
     */
    public Builder nobodyTexts(Collection<String> values) {
      nobodyTexts = copy(values);
      return this;
    }

    /**
     * Sets {@link RecordingSettings#readyStatuses()}, in place of the usual one.
     *
     * @param values statuses, none blank, and none twice ignoring case; empty for the usual one;
     *     copied
     * @return this builder
     */
    public Builder readyStatuses(Collection<String> values) {
      readyStatuses = copy(values);
      return this;
    }

    /**
     * Sets {@link RecordingSettings#audioPath()}.
     *
     * @param path the only path at which audio is asked for
     * @return this builder
     */
    public Builder audioPath(AudioPath path) {
      return audioPath(path.key());
    }

    Builder audioPath(@Nullable String key) {
      audioPath = key;
      return this;
    }

    /**
     * Sets the longest window of one list request, with its overlap, of {@link
     * RecordingSettings#listLimits()}.
     *
     * @param length more than zero, and longer than the overlap
     * @return this builder
     */
    public Builder listWindow(Duration length) {
      return listWindow(length.toString());
    }

    Builder listWindow(@Nullable String length) {
      listWindow = length;
      return this;
    }

    /**
     * Sets how far a list request reaches into the next one, of {@link
     * RecordingSettings#listLimits()}.
     *
     * @param length zero or more, and shorter than the window
     * @return this builder
     */
    public Builder listOverlap(Duration length) {
      return listOverlap(length.toString());
    }

    Builder listOverlap(@Nullable String length) {
      listOverlap = length;
      return this;
    }

    /**
     * Sets {@link RecordingSettings#agentChannel()}.
     *
     * @param channel 0, the left one, or 1
     * @return this builder
     */
    public Builder agentChannel(int channel) {
      return agentChannel(Integer.toString(channel));
    }

    Builder agentChannel(@Nullable String channel) {
      agentChannel = channel;
      return this;
    }

    /** Not List.copyOf: a null in it is a violation to be told with the others. */
    private static List<String> copy(Collection<String> values) {
      return Collections.unmodifiableList(new ArrayList<>(values));
    }

    RecordingSettings build() {
      return new RecordingSettings(this);
    }
  }
}
