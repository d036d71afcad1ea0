package io.aplomo.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "25P03", "25P04", "40001", "40P01", "42P01", "53300", "55P03", "57014", "57P01"
      })
  void theServerIsToBlame(String sqlState) {
    assertThat(Faults.isEnvironment(new PgException("m", "ERROR", sqlState, "d"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P02", "23505", "23514", "P0001"})
  void theRecordIsToBlame(String sqlState) {
    assertThat(Faults.isEnvironment(new PgException("m", "ERROR", sqlState, "d"))).isFalse();
  }

  @Test
  void looksBehindWrappers() {
    assertThat(Faults.isEnvironment(new CompletionException(new IOException("reset")))).isTrue();
    assertThat(Faults.isEnvironment(new CompletionException(new IllegalStateException("bug"))))
        .isFalse();
  }
}
