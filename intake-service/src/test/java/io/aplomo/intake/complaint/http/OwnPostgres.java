package io.aplomo.intake.complaint.http;

import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.postgres.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that a test may kill and freeze: nobody else uses it. */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager {
  private @Nullable PostgresServer server;

  @Override
  public Map<String, String> start() {
    try {
      PostgresServer started =
          new PostgresServer(Files.createTempDirectory("aplomo-test-own-postgres-"), 0, Map.of());
      server = started;
      started.start();
      ServiceDatabase database = started.createDatabase("intake");
      return Map.of(
          "aplomo.database.host", database.host(),
          "aplomo.database.port", Integer.toString(database.port()),
          "aplomo.database.name", database.name(),
          "aplomo.database.user", database.user(),
          "aplomo.database.password", database.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(PostgresServer.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
