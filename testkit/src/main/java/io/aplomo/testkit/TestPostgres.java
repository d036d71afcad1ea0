package io.aplomo.testkit;

import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.postgres.ServiceDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * The PostgreSQL server of this JVM: a real process, started at first use, ended with the JVM. A
 * test that wants to kill or freeze a server starts a {@link PostgresServer} of its own.
 */
public final class TestPostgres {
  /** Several applications with pools of their own may follow one another in a test JVM. */
  private static final Map<String, String> SETTINGS = Map.of("max_connections", "300");

  private TestPostgres() {}

  /** A new empty database and its owner, with the same role settings as in production. */
  public static ServiceDatabase freshDatabase() {
    return database("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** The database {@code name} of this JVM, created at first use, with the role of that name. */
  public static ServiceDatabase database(String name) {
    return server().createDatabase(name);
  }

  /** A superuser's access, for looking at what an owner may not see. */
  public static ServiceDatabase superuser() {
    return server().superuser();
  }

  private static PostgresServer server() {
    String address =
        OncePerJvm.text(
            "aplomo.testkit.postgres",
            () -> {
              PostgresServer server =
                  new PostgresServer(SharedFolder.create("postgres"), 0, SETTINGS);
              server.start();
              return server.port() + " " + server.directory();
            });
    int space = address.indexOf(' ');
    return new PostgresServer(
        Path.of(address.substring(space + 1)),
        Integer.parseInt(address.substring(0, space)),
        SETTINGS);
  }
}
