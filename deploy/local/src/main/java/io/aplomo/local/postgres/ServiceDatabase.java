package io.aplomo.local.postgres;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach one database of a {@link PostgresServer}. */
public record ServiceDatabase(String host, int port, String name, String user, String password) {

  /** Plain JDBC connections, one per call, without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(name);
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(2);
    return source;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
