package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.aplomo.local.postgres.ServiceDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with its JDBC store, clustered, and the same consequence, for the documentation: one
 * trigger for each case, all of one durable job, and batches as large as there are threads.
 */
public final class QuartzTimers {
  private static final int THREADS = 20;
  private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";
  private static final String POOL = "bench";
  private static final String CASE = "case";
  private static final AtomicLong FIRED = new AtomicLong();
  private static volatile @Nullable HikariDataSource pool;

  private QuartzTimers() {}

  /** Firings a second from the start of the scheduler until the last of {@code number} triggers. */
  static double drain(ServiceDatabase at, int number, Duration most) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setDataSource(at.dataSource());
    config.setMaximumPoolSize(2 * THREADS);
    FIRED.set(0);
    try (HikariDataSource connections = new HikariDataSource(config)) {
      pool = connections;
      createTables(connections);
      DBConnectionManager.getInstance().addConnectionProvider(POOL, new Pooled(connections));
      Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
      schedule(scheduler, number);
      long start = System.nanoTime();
      scheduler.start();
      while (FIRED.get() < number && System.nanoTime() - start < most.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      scheduler.shutdown(true);
      return FIRED.get() / seconds;
    } finally {
      pool = null;
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "bench");
    settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty(
        "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS));
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    settings.setProperty("org.quartz.jobStore.isClustered", "true");
    settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    settings.setProperty("org.quartz.jobStore.misfireThreshold", "3600000");
    settings.setProperty("org.quartz.jobStore.dataSource", POOL);
    return settings;
  }

  private static void schedule(Scheduler scheduler, int number) throws SchedulerException {
    JobDetail job = JobBuilder.newJob(Warn.class).withIdentity("clock").storeDurably().build();
    scheduler.addJob(job, true);
    for (int n = 1; n <= number; n++) {
      scheduler.scheduleJob(
          TriggerBuilder.newTrigger()
              .forJob(job)
              .withIdentity(Integer.toString(n))
              .usingJobData(CASE, CaseNumbers.id(n).toString())
              .startNow()
              .build());
    }
  }

  private static void createTables(HikariDataSource connections) throws SQLException, IOException {
    try (InputStream tables = QuartzTimers.class.getResourceAsStream(TABLES);
        Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      if (tables == null) {
        throw new IOException("no " + TABLES);
      }
      // The script ends its own transaction.
      String script = new String(tables.readAllBytes(), UTF_8).replaceAll("(?i)\\bcommit;", "");
      statement.execute(script);
    }
  }

  /** The job; Quartz makes one for each firing. */
  public static final class Warn implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
      HikariDataSource connections = pool;
      if (connections == null) {
        throw new JobExecutionException("not running");
      }
      try (Connection connection = connections.getConnection()) {
        connection.setAutoCommit(false);
        JdbcWarning.apply(
            connection, UUID.fromString(context.getMergedJobDataMap().getString(CASE)));
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw new JobExecutionException(e);
      }
      FIRED.incrementAndGet();
    }
  }

  /** The pool as Quartz asks for it. */
  private record Pooled(HikariDataSource connections) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return connections.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }
}
