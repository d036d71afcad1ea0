package io.aplomo.escalation.people.application;

import static io.aplomo.escalation.people.application.Staff.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.people.model.Presence.Status;
import io.aplomo.escalation.people.model.Role;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
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

/** What two instances make of people at the same time. */
class StaffRacesIT {
  private static final int ROUNDS = 40;

  private ServiceDatabase database;
  private Staff one;
  private Staff other;
  private ExecutorService threads;

  @BeforeEach
  void start() {
    database = TestPostgres.freshDatabase();
    Node.migrate(database);
    one = new Staff(database);
    other = new Staff(database);
    threads = Executors.newFixedThreadPool(2);
    var _ = one.putTeam("phone");
  }

  @AfterEach
  void stop() {
    threads.close();
    one.close();
    other.close();
  }

  @Test
  void ofTwoManagersWhoChangeOnePersonOneIsTooLate() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long version = round;

      List<ChangeStaff.Reply> replies =
          together(
              () -> one.put(version, person("ana", Role.AGENT, null)),
              () -> other.put(version, person("ana", Role.SUPERVISOR, null)));

      assertThat(replies).filteredOn(StaffRacesIT::changed).hasSize(1);
      assertThat(replies)
          .contains(new ChangeStaff.Reply.Answered(new ChangeDocument.Reply.Stale(version + 1)));
      assertThat(one.row("ana").getLong("version")).isEqualTo(version + 1);
    }
  }

  @Test
  void twoPeopleNeverBecomeEachOthersSuperior() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String ana = "ana" + round;
      String eva = "eva" + round;
      var _ = one.put(0, person(ana, Role.MANAGER, null));
      var _ = one.put(0, person(eva, Role.MANAGER, null));

      List<ChangeStaff.Reply> replies =
          together(
              () -> one.put(1, person(ana, Role.MANAGER, eva)),
              () -> other.put(1, person(eva, Role.MANAGER, ana)));

      assertThat(replies).filteredOn(StaffRacesIT::changed).hasSize(1);
      assertThat(replies)
          .contains(
              new ChangeStaff.Reply.Refused(Refusal.at(PeopleProblem.SUPERIOR_CYCLE, "superior")));
    }
  }

  @Test
  void nobodyReportsToWhoLeavesMeanwhile() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String ana = "ana" + round;
      String eva = "eva" + round;
      var _ = one.put(0, person(ana, Role.SUPERVISOR, null));

      List<ChangeStaff.Reply> replies =
          together(
              () -> one.put(1, person(ana, ana, Role.SUPERVISOR, null, false)),
              () -> other.put(0, person(eva, Role.AGENT, ana)));

      assertThat(replies).filteredOn(StaffRacesIT::changed).hasSize(1);
    }
  }

  @Test
  void aSubjectBecomesOnePersonsAlone() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String ana = "ana" + round;
      String eva = "eva" + round;
      String subject = "subject" + round;

      List<ChangeStaff.Reply> replies =
          together(
              () -> one.put(0, person(ana, subject, Role.AGENT, null, true)),
              () -> other.put(0, person(eva, subject, Role.AGENT, null, true)));

      assertThat(replies).filteredOn(StaffRacesIT::changed).hasSize(1);
      assertThat(replies)
          .contains(
              new ChangeStaff.Reply.Refused(Refusal.at(PeopleProblem.SUBJECT_TAKEN, "subject")));
    }
  }

  @Test
  void whoLeavesIsAwayWhicheverOfTheChangeAndTheHeartbeatComesLast() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String ana = "ana" + round;
      var _ = one.put(0, person(ana, Role.AGENT, null));

      var _ =
          together(
              () -> one.put(1, person(ana, ana, Role.AGENT, null, false)),
              () -> other.hear(ana, Status.AVAILABLE));

      Row row = one.row(ana);
      assertThat(row.getBoolean("active")).isFalse();
      assertThat(row.getString("heard")).isEqualTo("AWAY");
      assertThat(other.hear(ana, Status.AVAILABLE)).isEqualTo(new KeepPresence.Reply.Inactive());
    }
  }

  @Test
  void aChangeKeepsWhatAHeartbeatSaidMeanwhile() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String ana = "ana" + round;
      var _ = one.put(0, person(ana, Role.AGENT, null));

      var _ =
          together(
              () -> one.put(1, person(ana, Role.SUPERVISOR, null)),
              () -> other.hear(ana, Status.BUSY));

      assertThat(one.row(ana).getString("presence")).isEqualTo("BUSY");
      assertThat(one.row(ana).getLong("version")).isEqualTo(2);
    }
  }

  @Test
  void twoDesktopsOfOnePersonEndInOneOfWhatTheySay() throws Exception {
    var _ = one.put(0, person("ana", Role.AGENT, null));
    for (int round = 0; round < ROUNDS; round++) {
      List<KeepPresence.Reply> replies =
          together(() -> one.hear("ana", Status.BUSY), () -> other.hear("ana", Status.AVAILABLE));

      assertThat(replies).allMatch(KeepPresence.Reply.Heard.class::isInstance);
      assertThat(one.row("ana").getString("presence")).isIn("BUSY", "AVAILABLE");
    }
  }

  @Test
  void whatHasLapsedReadsAsAwaySinceThenThoughNobodyWroteIt() {
    var _ = one.put(0, person("ana", Role.AGENT, null));
    try (Staff hasty = new Staff(database, Duration.ofNanos(1_000))) {
      KeepPresence.Reply reply = hasty.hear("ana", Status.AVAILABLE);

      Row row = hasty.row("ana");
      assertThat(row.getString("heard")).isEqualTo("AVAILABLE");
      assertThat(row.getString("presence")).isEqualTo("AWAY");
      assertThat(reply)
          .isInstanceOfSatisfying(
              KeepPresence.Reply.Heard.class,
              heard ->
                  assertThat(row.getOffsetDateTime("presence_since").toInstant())
                      .isEqualTo(heard.presence().until()));
    }
  }

  private static boolean changed(ChangeStaff.Reply reply) {
    return reply instanceof ChangeStaff.Reply.Answered answered
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
