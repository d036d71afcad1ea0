package io.aplomo.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "25P03", "25P04", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03"
      })
  void aDatabaseThatIsAwayOrOverloaded(String sqlState) {
    assertThat(EnvironmentFault.isIn(database(sqlState))).isTrue();
    assertThat(EnvironmentFault.isIn(new CompletionException(database(sqlState)))).isTrue();
    assertThat(EnvironmentFault.isIn(new SQLException("x", sqlState))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P02", "22021", "23505", "23514", "42601", "42P01", "55000", "P0001"})
  void aStatementThatIsWrong(String sqlState) {
    assertThat(EnvironmentFault.isIn(database(sqlState))).isFalse();
  }

  @Test
  void networksAndTimeouts() {
    assertThat(EnvironmentFault.isIn(new ConnectException("refused"))).isTrue();
    assertThat(EnvironmentFault.isIn(new IOException("reset"))).isTrue();
    assertThat(EnvironmentFault.isIn(new TimeoutException())).isTrue();
    assertThat(EnvironmentFault.isIn(new io.smallrye.mutiny.TimeoutException())).isTrue();
    assertThat(EnvironmentFault.isIn(new io.vertx.core.VertxException("closed"))).isTrue();
    assertThat(EnvironmentFault.isIn(new RuntimeException("Timeout"))).isTrue();
  }

  @Test
  void aConnectionThatIsBrokenOffWhileItIsMade() {
    Throwable bare = io.vertx.core.Future.failedFuture("whatever the driver says").cause();

    assertThat(EnvironmentFault.isIn(new IllegalStateException("Retries exhausted", bare)))
        .isTrue();
  }

  @Test
  void bugsAreNoFaultOfTheEnvironment() {
    assertThat(EnvironmentFault.isIn(new NullPointerException())).isFalse();
    assertThat(EnvironmentFault.isIn(new IllegalStateException("Timeout of something"))).isFalse();
    assertThat(EnvironmentFault.isIn(new JsonParseException(null, "x"))).isFalse();
    assertThat(EnvironmentFault.isIn(null)).isFalse();
  }

  @Test
  void aLoopOfCausesEnds() {
    RuntimeException first = new RuntimeException("a");
    first.initCause(new RuntimeException("b", first));
    assertThat(EnvironmentFault.isIn(first)).isFalse();
  }

  private static PgException database(String sqlState) {
    return new PgException("message", "ERROR", sqlState, "detail");
  }
}
