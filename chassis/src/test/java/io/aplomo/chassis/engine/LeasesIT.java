package io.aplomo.chassis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesIT {
  private static final Duration PROMISED = Duration.ofSeconds(10);
  private final ServiceDatabase at = TestPostgres.freshDatabase();

  @BeforeEach
  void migrate() {
    Node.migrate(at);
  }

  @Test
  void aLoneInstanceOwnsEveryShard() {
    try (Node one = new Node("one", at).joining()) {
      await().atMost(PROMISED).untilAsserted(() -> assertThat(one.leases.owned()).hasSize(64));
    }
  }

  @Test
  void twoInstancesShareEvenlyAndNeverOverlapWhenSettled() {
    try (Node one = new Node("one", at).joining()) {
      await().atMost(PROMISED).untilAsserted(() -> assertThat(one.leases.owned()).hasSize(64));
      try (Node two = new Node("two", at).joining()) {
        await()
            .atMost(PROMISED)
            .untilAsserted(() -> {
              assertThat(one.leases.owned()).hasSize(32);
              assertThat(two.leases.owned()).hasSize(32);
            });

        Set<Short> all = new TreeSet<>(one.leases.owned());
        all.addAll(two.leases.owned());
        assertThat(all).hasSize(64);
      }
    }
  }

  @Test
  void theShardsOfADeadInstanceAreTaken() {
    try (Node one = new Node("one", at).joining();
        Node two = new Node("two", at).joining()) {
      await()
          .atMost(PROMISED)
          .untilAsserted(() -> {
            assertThat(one.leases.owned()).hasSize(32);
            assertThat(two.leases.owned()).hasSize(32);
          });

      two.die();

      await().atMost(PROMISED).untilAsserted(() -> assertThat(one.leases.owned()).hasSize(64));
      assertThat(two.leases.owned())
          .as("a lease that was not renewed is not relied upon")
          .isEmpty();
    }
  }

  @Test
  void whoLeavesInOrderGivesItsShardsBackAtOnce() {
    try (Node one = new Node("one", at).joining()) {
      await().atMost(PROMISED).untilAsserted(() -> assertThat(one.leases.owned()).hasSize(64));

      one.die();
      one.leases.leave();
      try (Node two = new Node("two", at)) {
        two.leases.renew();
        assertThat(two.leases.owned()).hasSize(64);
      }
    }
  }
}
