// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.realtime.AgentEvent;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.ITestContext;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;
import org.testng.annotations.AfterClass;

/** Runs the Reactive Streams TCK, which is written for TestNG, over the watch's publisher. */
@Timeout(600)
class FlowRulesTest {
  @Test
  void theReactiveStreamsTckPasses() {
    Results results = new Results();
    TestNG testNg = new TestNG(false);
    testNg.setVerbose(0);
    testNg.setTestClasses(new Class<?>[] {WatchPublisher.class});
    testNg.addListener(results);
    testNg.run();

    assertThat(results.failed).isEmpty();
    // Rules 1.x, 2.x and 3.x that bind publishers; the skipped ones are those it calls untestable.
    assertThat(results.passed).hasSizeGreaterThanOrEqualTo(20);
    System.out.println(
        "Reactive Streams TCK: "
            + results.passed.size()
            + " rules passed, "
            + results.skipped.size()
            + " skipped by the TCK itself");
  }

  /** The publisher of a real board: an agent without a state is one event. */
  public static final class WatchPublisher extends FlowPublisherVerification<AgentEvent> {
    /** What has to come may take a machine as long as it likes. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** How long is listened for what must not come, and how often for what must. */
    private static final long SILENCE_MILLIS = 100;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    /** Run by TestNG. */
    public WatchPublisher() {
      super(new TestEnvironment(PATIENCE_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS));
    }

    @Override
    public Publisher<AgentEvent> createFlowPublisher(long elements) {
      AgentBroadcast broadcast = new AgentBroadcast();
      List<String> agents =
          IntStream.range(0, (int) Math.min(elements, 2000)).mapToObj(i -> "A(" + i + ")").toList();
      broadcast.change(board -> board.selection(agents, Instant.EPOCH));
      broadcast.signal();
      if (elements <= maxElementsFromPublisher()) {
        broadcast.close();
      }
      return new OpenWatch(broadcast, executor, new VirtualTime(), () -> {}).publisher();
    }

    @Override
    public long maxElementsFromPublisher() {
      return 1000;
    }

    @Override
    @SuppressWarnings("NullAway") // The TCK asks for null where there is none.
    public Publisher<AgentEvent> createFailedFlowPublisher() {
      // A watch does not fail: what goes wrong is an event.
      return null;
    }

    /** Rule 3.13, for which the TCK's own test gives a machine a tenth of a second. */
    @Override
    @org.testng.annotations.Test
    public void
        required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber()
            throws InterruptedException {
      Publisher<AgentEvent> publisher = createFlowPublisher(3);
      ReferenceQueue<Cancelling> dropped = new ReferenceQueue<>();
      Reference<Cancelling> subscriber = cancelled(publisher, dropped);

      Reference<?> found = null;
      while (found == null) {
        System.gc();
        found = dropped.remove(SILENCE_MILLIS);
      }

      assertThat(found).isSameAs(subscriber);
      // The publisher itself is still there.
      assertThat(publisher).isNotNull();
    }

    private static Reference<Cancelling> cancelled(
        Publisher<AgentEvent> publisher, ReferenceQueue<Cancelling> dropped)
        throws InterruptedException {
      Cancelling subscriber = new Cancelling();
      publisher.subscribe(subscriber);
      subscriber.cancelled.await();
      return new WeakReference<>(subscriber, dropped);
    }

    /** Run by TestNG. */
    @AfterClass
    public void end() {
      executor.shutdownNow();
    }
  }

  /** Cancels after its first event. */
  private static final class Cancelling implements Subscriber<AgentEvent> {
    final CountDownLatch cancelled = new CountDownLatch(1);
    private @Nullable Subscription subscription;

    @Override
    public void onSubscribe(Subscription incoming) {
      subscription = incoming;
      incoming.request(2);
    }

    @Override
    public void onNext(AgentEvent event) {
      if (subscription != null) {
        subscription.cancel();
      }
      cancelled.countDown();
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  private static final class Results implements ITestListener {
    final List<String> passed = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();

    @Override
    public void onTestSuccess(ITestResult result) {
      passed.add(result.getName());
    }

    @Override
    public void onTestFailure(ITestResult result) {
      failed.add(result.getName() + ": " + result.getThrowable());
    }

    @Override
    public void onTestSkipped(ITestResult result) {
      skipped.add(result.getName());
    }

    @Override
    public void onFinish(ITestContext context) {
      failed.addAll(
          context.getFailedConfigurations().getAllResults().stream()
              .map(result -> result.getName() + ": " + result.getThrowable())
              .toList());
    }
  }
}
