package io.aplomo.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aplomo.local.postgres.ServiceDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The yardstick of the timers: db-scheduler in its fastest mode. It locks and fetches, by the
 * limits of its own benchmark (fetch when fewer than 4 executions a thread are left, 20 a thread at
 * most; 2 and 6 for 100 threads), and the removal of an execution is part of the transaction of its
 * consequence.
 */
final class DbSchedulerTimers implements AutoCloseable {
  static final String TABLES =
      """
      create table scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamp with time zone,
        picked boolean not null,
        picked_by text,
        last_success timestamp with time zone,
        last_failure timestamp with time zone,
        consecutive_failures int,
        last_heartbeat timestamp with time zone,
        version bigint not null,
        priority smallint,
        state text,
        primary key (task_name, task_instance));
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      alter table scheduled_tasks owner to escalation
      """;

  private static final int MANY = 100;

  private final HikariDataSource pool;
  private final TransactionPerThread transactions;
  private final Scheduler scheduler;
  private final AtomicLong fired = new AtomicLong();

  DbSchedulerTimers(ServiceDatabase at, int threads) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(at.dataSource());
    // One for each execution, and some for the scheduler's own threads.
    config.setMaximumPoolSize(threads + 4);
    pool = new HikariDataSource(config);
    transactions = new TransactionPerThread(pool);
    Task<Void> clock =
        Tasks.custom("clock", Void.class)
            .execute((execution, context) -> {
              warn(UUID.fromString(execution.getId()));
              return new RemoveAndCommit();
            });
    boolean many = threads >= MANY;
    scheduler =
        new SchedulerBuilder(transactions, List.of(clock))
            .threads(threads)
            .pollUsingLockAndFetch(many ? 2.0 : 4.0, many ? 6.0 : 20.0)
            .pollingInterval(Duration.ofMillis(100))
            .build();
    scheduler.start();
  }

  private void warn(UUID caseId) {
    try {
      JdbcWarning.apply(transactions.begin(), caseId);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What ends an execution: in the transaction of its thread. */
  private final class RemoveAndCommit implements CompletionHandler<Void> {
    @Override
    public void complete(ExecutionComplete completed, ExecutionOperations<Void> operations) {
      operations.remove();
      try {
        transactions.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      fired.incrementAndGet();
    }
  }

  long fired() {
    return fired.get();
  }

  /** Seconds until so many have fired in all. */
  double await(long number, Duration most) throws InterruptedException {
    long start = System.nanoTime();
    while (fired.get() < number) {
      if (System.nanoTime() - start > most.toNanos()) {
        throw new IllegalStateException(
            "%d of %d fired after %s".formatted(fired.get(), number, most));
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }
}
