// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

/**
 * What the texts of a {@code LIST} chunk of type {@code INFO} usually are (Multimedia Programming
 * Interface and Data Specifications 1.0, IBM and Microsoft, 1991; {@link #TRACK} is common usage).
 * Other ids are kept too.
 *
 * @since 0.1.0
 */
public enum InfoId {
  /** Where the original is kept: {@code IARL}. */
  ARCHIVAL_LOCATION("IARL"),
  /** Who made it: {@code IART}. */
  ARTIST("IART"),
  /** Who had it made: {@code ICMS}. */
  COMMISSIONED("ICMS"),
  /** Remarks: {@code ICMT}. */
  COMMENT("ICMT"),
  /** The copyright: {@code ICOP}. */
  COPYRIGHT("ICOP"),
  /** The day of the original, by the specification as {@code 1553-05-03}: {@code ICRD}. */
  CREATION_DATE("ICRD"),
  /** The engineer: {@code IENG}. */
  ENGINEER("IENG"),
  /** The kind of work: {@code IGNR}. */
  GENRE("IGNR"),
  /** Words to find it by: {@code IKEY}. */
  KEYWORDS("IKEY"),
  /** What the original was on: {@code IMED}. */
  MEDIUM("IMED"),
  /** The title: {@code INAM}. */
  NAME("INAM"),
  /** What it was made for, in use also the album: {@code IPRD}. */
  PRODUCT("IPRD"),
  /** What it is about: {@code ISBJ}. */
  SUBJECT("ISBJ"),
  /** The program that made it: {@code ISFT}. */
  SOFTWARE("ISFT"),
  /** Who supplied it: {@code ISRC}. */
  SOURCE("ISRC"),
  /** The form that was digitized: {@code ISRF}. */
  SOURCE_FORM("ISRF"),
  /** Who digitized it: {@code ITCH}. */
  TECHNICIAN("ITCH"),
  /** The number in a collection: {@code ITRK}. */
  TRACK("ITRK");

  private final String id;

  InfoId(String id) {
    this.id = id;
  }

  /** {@return the four characters in the file} */
  public String id() {
    return id;
  }
}
