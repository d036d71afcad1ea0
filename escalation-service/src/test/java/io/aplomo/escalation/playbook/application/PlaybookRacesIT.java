package io.aplomo.escalation.playbook.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.persistence.PlaybookStore;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two instances make of playbooks at the same time. */
class PlaybookRacesIT {
  private static final int ROUNDS = 30;
  private static final String TENANT = "demo";
  private static final PlaybookDocument STANDARD =
      new StandardPlaybook(new ObjectMapper()).document();

  private ServiceDatabase database;
  private PlaybookNode one;
  private PlaybookNode other;
  private ExecutorService threads;

  @BeforeEach
  void start() {
    database = TestPostgres.freshDatabase();
    Node.migrate(database);
    one = new PlaybookNode(database);
    other = new PlaybookNode(database);
    threads = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void stop() {
    threads.close();
    one.close();
    other.close();
  }

  @Test
  void ofTwoManagersWhoChangeOnePlaybookOneIsTooLate() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long version = round;

      List<ChangePlaybook.Reply> replies =
          together(() -> put(one, "standard", version), () -> put(other, "standard", version));

      assertThat(replies).filteredOn(PlaybookRacesIT::changed).hasSize(1);
      assertThat(replies)
          .contains(new ChangePlaybook.Reply.Answered(new ChangeDocument.Reply.Stale(version + 1)));
      assertThat(one.names(TENANT))
          .extracting(PlaybookStore.Stored::version)
          .containsExactly(version + 1);
    }
  }

  @Test
  void twoWhoTakeTheLastPlaceNeverBothGetIt() throws Exception {
    for (int i = 1; i < ChangePlaybook.MAX_PLAYBOOKS; i++) {
      assertThat(changed(put(one, "p" + i, 0))).isTrue();
    }

    List<ChangePlaybook.Reply> replies =
        together(() -> put(one, "last", 0), () -> put(other, "one-too-many", 0));

    assertThat(replies).filteredOn(PlaybookRacesIT::changed).hasSize(1);
    assertThat(replies).contains(new ChangePlaybook.Reply.Full());
    assertThat(one.names(TENANT)).hasSize(ChangePlaybook.MAX_PLAYBOOKS);
    assertThat(changed(put(other, "p1", 1))).as("what is there can be changed").isTrue();
  }

  private static ChangePlaybook.Reply put(PlaybookNode node, String code, long version) {
    return node.put(
        new ChangeDocument.Request(DocumentKey.of(TENANT, code), version, "{}", "manager"),
        STANDARD);
  }

  private static boolean changed(ChangePlaybook.Reply reply) {
    return reply instanceof ChangePlaybook.Reply.Answered answered
        && answered.reply() instanceof ChangeDocument.Reply.Changed;
  }

  /** Both at once, each on a thread of its own. */
  private <T> List<T> together(Callable<? extends T> first, Callable<? extends T> second)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<T>> both =
        Stream.of(first, second)
            .map(each ->
                threads.<T>submit(() -> {
                  start.await();
                  return each.call();
                }))
            .toList();
    return List.of(both.get(0).get(), both.get(1).get());
  }
}
