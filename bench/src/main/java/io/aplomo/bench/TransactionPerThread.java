package io.aplomo.bench;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool that hands a thread the connection of its running transaction, if it has one, and else a
 * connection that commits by itself. With such a data source db-scheduler's completion of an
 * execution joins the transaction of what the execution did, as its documentation advises: one
 * commit instead of two.
 */
final class TransactionPerThread implements DataSource {
  /** Of the thread, whichever pool it came from: a thread works for one at a time. */
  private static final ThreadLocal<@Nullable Connection> RUNNING = new ThreadLocal<>();

  private final DataSource pool;

  TransactionPerThread(DataSource pool) {
    this.pool = pool;
  }

  /** Begins a transaction of this thread. */
  Connection begin() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    RUNNING.set(connection);
    return connection;
  }

  void commit() throws SQLException {
    Connection connection = RUNNING.get();
    if (connection != null) {
      RUNNING.remove();
      try (connection) {
        connection.commit();
        connection.setAutoCommit(true);
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection own = RUNNING.get();
    return own == null ? pool.getConnection() : unclosable(own);
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TransactionPerThread.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
