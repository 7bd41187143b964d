// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;

/** Says whether audio may be asked for now. */
interface AudioHold {
  /** Always. */
  AudioHold NONE =
      new AudioHold() {
        @Override
        public Duration left() {
          return Duration.ZERO;
        }

        @Override
        public void capReached() {}
      };

  /** How long no recording is to be handed out; zero if one may be now. */
  Duration left();

  /** The tenant refuses audio, since its cap is reached. */
  void capReached();
}
