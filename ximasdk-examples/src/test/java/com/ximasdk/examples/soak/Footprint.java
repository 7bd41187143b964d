// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.OptionalLong;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a process holds at one moment.
 *
 * @param heap bytes in use after a collection
 * @param threads how many are alive
 * @param handles how many files and connections are open; empty where the system does not say
 */
record Footprint(long heap, int threads, OptionalLong handles) {
  /** Takes that of this process; collects first. */
  static Footprint now() {
    // What is only softly or finally reachable goes with the second one.
    System.gc();
    System.gc();
    return new Footprint(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        openHandles());
  }

  /** Asked for by name: the type that has it is in a module that not every platform has. */
  private static OptionalLong openHandles() {
    try {
      Object count =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "OpenFileDescriptorCount");
      return OptionalLong.of((Long) count);
    } catch (AttributeNotFoundException e) {
      return OptionalLong.empty();
    } catch (JMException e) {
      throw new IllegalStateException("the system is not there to be asked", e);
    }
  }

  @Override
  public String toString() {
    String open = handles.isPresent() ? Long.toString(handles.getAsLong()) : "unknown";
    return String.format(
        Locale.ROOT, "heap %,d KiB, %d threads, %s handles", heap >> 10, threads, open);
  }
}
