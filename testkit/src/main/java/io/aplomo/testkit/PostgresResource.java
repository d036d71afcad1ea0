package io.aplomo.testkit;

import io.aplomo.local.postgres.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus application under test a database on {@link TestPostgres}. The argument {@code
 * database} names it (default "service"): every application of this JVM that asks for the same name
 * gets the same database, as a restarted service would.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
  private String database = "service";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    ServiceDatabase created = TestPostgres.database(database);
    return Map.of(
        "aplomo.database.host", created.host(),
        "aplomo.database.port", Integer.toString(created.port()),
        "aplomo.database.name", created.name(),
        "aplomo.database.user", created.user(),
        "aplomo.database.password", created.password());
  }

  /** The server is kept for the next application of this JVM and ends with it. */
  @Override
  public void stop() {}
}
