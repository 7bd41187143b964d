// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.internal.storage.PartFile;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a body to a {@code .part} file beside its target, and gives it the target's name once it
 * is whole, checked and on disk. Whatever else happens, the target stays as it was.
 */
public final class FileBody implements BodySubscriber<Answer<Downloaded>> {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.download");

  private final AnswerHead head;
  private final CallScope scope;
  private final Path target;
  private final DownloadCheck check;
  private final DownloadProgress progress;
  private final CompletableFuture<Answer<Downloaded>> body = new CompletableFuture<>();

  private @Nullable Subscription subscription;
  private @Nullable PartFile file;
  private long bytes;
  private boolean progressFailed;

  private FileBody(
      AnswerHead head,
      CallScope scope,
      Path target,
      DownloadCheck check,
      DownloadProgress progress) {
    this.head = head;
    this.scope = scope;
    this.target = target;
    this.check = check;
    this.progress = progress;
  }

  /** Reads an answer into a file. */
  public static AnswerReader<Downloaded> reader(
      String accept, Path target, DownloadCheck check, DownloadProgress progress) {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new IllegalArgumentException(target + " has no file name to download to");
    }
    return new AnswerReader<>(
        accept, (head, scope) -> new FileBody(head, scope, absolute, check, progress));
  }

  @Override
  public CompletionStage<Answer<Downloaded>> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    subscription = incoming;
    try {
      file = PartFile.only(target);
    } catch (IOException e) {
      fail(local("cannot be written", e));
      return;
    }
    incoming.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    PartFile open = file;
    Subscription current = subscription;
    if (open == null || current == null) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        bytes += open.write(buffer);
      }
    } catch (IOException e) {
      fail(local("cannot be written", e));
      return;
    }
    tellProgress();
    current.request(1);
  }

  private void tellProgress() {
    if (progressFailed) {
      return;
    }
    try {
      progress.on(bytes, head.contentLength());
    } catch (RuntimeException e) {
      progressFailed = true;
      LOG.warn("The progress listener of a download failed; it is not called again.", e);
    }
  }

  @Override
  public void onError(Throwable throwable) {
    fail(throwable);
  }

  @Override
  public void onComplete() {
    PartFile open = file;
    if (open == null) {
      return;
    }
    try {
      open.force();
      Optional<String> problem = check.problem(open.path());
      if (problem.isPresent()) {
        fail(
            AnswerFault.unreadable(
                "what was downloaded is not what was asked for, and was not kept. "
                    + scope.redact(problem.get()),
                ""));
        return;
      }
      open.complete();
    } catch (IOException e) {
      fail(local("cannot be finished", e));
      return;
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    body.complete(new Answer.Complete<>(new Downloaded(target, bytes, head.mediaType())));
  }

  private void fail(Throwable reason) {
    PartFile open = file;
    file = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
    // Only now: this ends the connection, and whoever sees that finds no file any more.
    Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
    body.completeExceptionally(reason);
  }

  private AnswerFault local(String what, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "its directory does not exist"
            : e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(e.getMessage());
    return new AnswerFault(
        call ->
            new LocalStorageException(
                call,
                ("the file %s %s: %s. Check the path, the permissions and the free space of the"
                        + " disk; nothing was left behind.")
                    .formatted(target, what, why),
                e),
        "");
  }
}
