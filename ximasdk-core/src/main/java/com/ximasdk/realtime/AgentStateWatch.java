// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * A running watch of what the agents of one metric are doing.
 *
 * <p>Any number of subscribers may come at any time, each in the way that suits it. Each gets a
 * full first picture and then changes, at its own pace: what it does not keep up with melts into
 * the newest state of each agent. Safe for use by several threads.
 *
 * <p>A watch runs until it, or its client, is closed. Nothing that the tenant does ends it.
 *
 * @since 0.1.0
 */
public interface AgentStateWatch extends AutoCloseable {
  /**
   * Subscribes a loop.
   *
   * @return the events from a first picture on; close them when the loop ends before the watch does
   */
  AgentEvents events();

  /**
   * Subscribes a callback until what is returned is closed.
   *
   * @param subscriber is called for one event at a time, by the client's executor; one that throws
   *     is logged and gets no more events
   * @return ends the subscription when it is closed; the watch goes on
   */
  AutoCloseable onEvent(Consumer<? super AgentEvent> subscriber);

  /**
   * {@return the events for subscribers that say how many they can take; each has a first picture
   * of its own} Subscribers are called by the client's executor. The stream completes when the
   * watch is closed.
   */
  Flow.Publisher<AgentEvent> publisher();

  /**
   * Ends the watch. Nothing more is sent; subscribers get what they have not been told yet, and
   * then the end. A second call does nothing.
   */
  @Override
  void close();
}
