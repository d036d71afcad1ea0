package io.aplomo.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aplomo.local.postgres.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.configuration.JobRunrConfiguration.JobRunrConfigurationResult;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jspecify.annotations.Nullable;

/**
 * JobRunr with the same consequence, for the documentation. Its jobs are enqueued at once while its
 * server does not run yet, and are drained as fast as it polls, which is every 5 s at the most
 * often; a job's state is committed apart from what the job did.
 */
public final class JobRunrTimers {
  private static final int WORKERS = 20;
  private static final Duration POLLING = Duration.ofSeconds(5);
  private static final AtomicLong FIRED = new AtomicLong();
  private static volatile @Nullable HikariDataSource pool;

  private JobRunrTimers() {}

  /** Firings a second from the start of the server until the last of {@code number} jobs. */
  static double drain(ServiceDatabase at, int number, Duration most) throws InterruptedException {
    HikariConfig config = new HikariConfig();
    config.setDataSource(at.dataSource());
    config.setMaximumPoolSize(WORKERS + 8);
    FIRED.set(0);
    try (HikariDataSource connections = new HikariDataSource(config)) {
      pool = connections;
      JobRunrConfigurationResult runr =
          JobRunr.configure()
              .useStorageProvider(new PostgresStorageProvider(connections))
              .useBackgroundJobServer(
                  BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                      .andPollInterval(POLLING)
                      .andWorkerCount(WORKERS),
                  false)
              .initialize();
      runr.getJobScheduler()
          .enqueue(
              IntStream.rangeClosed(1, number).mapToObj(n -> CaseNumbers.id(n).toString()),
              id -> JobRunrTimers.warn(id));
      long start = System.nanoTime();
      runr.getBackgroundJobServer().start();
      while (FIRED.get() < number && System.nanoTime() - start < most.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      runr.getBackgroundJobServer().stop();
      return FIRED.get() / seconds;
    } finally {
      pool = null;
    }
  }

  /** A job: JobRunr calls it by name, so it is public. */
  public static void warn(String caseId) throws SQLException {
    HikariDataSource connections = pool;
    if (connections == null) {
      throw new IllegalStateException("not running");
    }
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      JdbcWarning.apply(connection, UUID.fromString(caseId));
      connection.commit();
      connection.setAutoCommit(true);
    }
    FIRED.incrementAndGet();
  }
}
