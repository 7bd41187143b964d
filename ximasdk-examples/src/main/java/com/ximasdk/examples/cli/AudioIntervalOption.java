// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How often a tenant is asked for audio, for the commands that ask for it. */
public final class AudioIntervalOption {
  @Option(
      names = "--audio-interval",
      paramLabel = "DURATION",
      description = "The least time between two audio requests to a tenant. Default: PT3S.")
  private Duration interval = Duration.ofSeconds(3);

  /** The least time between two requests; not negative. */
  public Duration interval() {
    return interval;
  }
}
