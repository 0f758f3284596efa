package org.hemogram.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.hemogram.lab.EntrySink;

/**
 * Reads blocks side by side and hands them on in input order, with few of them in memory at a time.
 */
final class Pipeline implements AutoCloseable {

  private record Pending(String file, Future<EntrySink> block) {}

  private final ExecutorService workers;
  private final int ahead;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final BiConsumer<EntrySink, String> append;

  Pipeline(int threads, BiConsumer<EntrySink, String> append) {
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "intake");
              thread.setDaemon(true);
              return thread;
            });
    this.ahead = 2 * threads + 1;
    this.append = append;
  }

  /** Reads one more block of a file, after those before it. */
  void submit(String file, Callable<EntrySink> block) {
    while (pending.size() >= ahead) {
      appendNext();
    }
    pending.add(new Pending(file, workers.submit(block)));
  }

  /** Waits until everything has been handed on. */
  void drain() {
    while (!pending.isEmpty()) {
      appendNext();
    }
  }

  private void appendNext() {
    Pending next = pending.remove();
    try {
      append.accept(next.block().get(), next.file());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
