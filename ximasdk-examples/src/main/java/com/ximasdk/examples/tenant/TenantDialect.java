// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.List;
import java.util.Optional;

/**
 * How a simulated tenant decides what the vendor does not print. Each part has a plain form; a
 * dialect is made by putting others in their places.
 *
 * <pre>{@code
 * SimulatedTenant.builder()
 *     .dialect(
 *         TenantDialect.PLAIN
 *             .withAudio(AudioForm.PLAIN.at("v2", 405))
 *             .withRealtime(RealtimeForm.PLAIN.withStateMember("presence")))
 *     .start();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param name what it is called on the command line
 * @param audio the audio of recordings
 * @param lists the lists of recordings
 * @param recordings what is written of a recording
 * @param reports historical reports
 * @param realtime realtime values
 * @param errors the bodies of refusals
 * @since 0.1.0
 */
public record TenantDialect(
    String name,
    AudioForm audio,
    ListForm lists,
    RecordingForm recordings,
    ReportForm reports,
    RealtimeForm realtime,
    ErrorForm errors) {
  /** What is not printed, decided in the plainest way. */
  public static final TenantDialect PLAIN =
      new TenantDialect(
          "plain",
          AudioForm.PLAIN,
          ListForm.PLAIN,
          RecordingForm.PLAIN,
          ReportForm.PLAIN,
          RealtimeForm.PLAIN,
          ErrorForm.PLAIN);

  /**
   * {@return all that have a name, {@link #PLAIN} first; they differ in everything that is not
   * printed}
   */
  public static List<TenantDialect> all() {
    return NamedDialects.ALL;
  }

  /**
   * The dialect with a name.
   *
   * @param name as {@code alpine}
   * @return the dialect; empty if none has that name
   */
  public static Optional<TenantDialect> named(String name) {
    return all().stream().filter(dialect -> dialect.name.equals(name)).findFirst();
  }

  /**
   * The same under another name.
   *
   * @param other the name
   * @return another dialect
   */
  public TenantDialect called(String other) {
    return new TenantDialect(other, audio, lists, recordings, reports, realtime, errors);
  }

  /**
   * The same with other audio.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withAudio(AudioForm form) {
    return new TenantDialect(name, form, lists, recordings, reports, realtime, errors);
  }

  /**
   * The same with other lists.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withLists(ListForm form) {
    return new TenantDialect(name, audio, form, recordings, reports, realtime, errors);
  }

  /**
   * The same with other recordings.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withRecordings(RecordingForm form) {
    return new TenantDialect(name, audio, lists, form, reports, realtime, errors);
  }

  /**
   * The same with other reports.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withReports(ReportForm form) {
    return new TenantDialect(name, audio, lists, recordings, form, realtime, errors);
  }

  /**
   * The same with other realtime values.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withRealtime(RealtimeForm form) {
    return new TenantDialect(name, audio, lists, recordings, reports, form, errors);
  }

  /**
   * The same with other refusals.
   *
   * @param form takes the place of that part
   * @return another dialect
   */
  public TenantDialect withErrors(ErrorForm form) {
    return new TenantDialect(name, audio, lists, recordings, reports, realtime, form);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
