package io.aplomo.escalation.routing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.routing.model.Handling;
import io.aplomo.escalation.routing.model.Level;
import io.aplomo.escalation.routing.model.Needs;
import io.aplomo.escalation.routing.model.Person;
import io.aplomo.escalation.routing.model.Reach;
import io.aplomo.escalation.routing.model.WaitingCase;
import io.aplomo.escalation.routing.model.WaitingOrder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the order in SQL to the order of the model. */
class QueueOrderIT {
  private static final int CASES = 600;
  private static final int TAKEN = 300;

  /** Far fewer than the pages of a hundred thousand places, which are some 2,000. */
  private static final int MOST_BUFFERS = 1_000;

  /** More than the heads of a lane that are looked at first. */
  private static final int AT_ONCE = 100;

  private static final List<String> LANGUAGES = List.of("ca", "en", "es");
  private static final List<String> SKILLS = List.of("BILLING", "DELIVERY", "PRIVACY");

  private final QueueTables tables = new QueueTables();
  private final QueueStore store = new QueueStore();
  private Node node;

  @BeforeEach
  void start() {
    node = new Node(tables.at);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void handsOutInTheOrderOfTheModelWhatEachPersonIsSkilledFor() throws SQLException {
    Random random = new Random(20261123);
    cases();
    Instant now = raised();
    List<WaitingCase> waiting = new ArrayList<>(waiting());
    waiting.sort(WaitingOrder.at(now));
    assertThat(waiting).hasSize(CASES);

    for (int i = 0; i < TAKEN; i++) {
      Person person = anybody(random);
      Optional<UUID> expected =
          waiting.stream()
              .filter(each -> person.isSkilledFor(each.needs()))
              .map(WaitingCase::id)
              .findFirst();

      assertThat(take(person)).as("case %s, of %s", i, person).isEqualTo(expected);

      expected.ifPresent(id -> waiting.removeIf(each -> each.id().equals(id)));
    }
  }

  @Test
  void pagesAreInTheOrderOfTheModel() throws SQLException {
    cases();
    Instant now = raised();
    List<UUID> expected =
        waiting().stream().sorted(WaitingOrder.at(now)).map(WaitingCase::id).toList();

    List<UUID> read = new ArrayList<>();
    QueuePosition after = null;
    List<QueuedCase> page;
    do {
      page = page(after, 70);
      page.forEach(each -> read.add(each.position().caseId()));
      after = page.isEmpty() ? null : page.getLast().position();
    } while (!page.isEmpty());

    assertThat(read).isEqualTo(expected);
  }

  /** ADR 14: neither a sort of all nor a walk past what others have to take. */
  @Test
  void aHundredThousandWaitingCasesCostNoMoreThanTheirLanes() throws SQLException {
    tables.cases(100_000);

    assertThat(
            buffers(
                "select queue_next('acme', 'AGENTS', '{en,es}', '{\"\",BILLING,DELIVERY}', '{f,t}')"))
        .isLessThan(MOST_BUFFERS);
    assertThat(
            buffers(
                "select * from queue_page('acme', 'AGENTS', -1::smallint, 0::smallint, 'epoch', '',"
                    + " 'epoch', gen_random_uuid(), 200)"))
        .isLessThan(MOST_BUFFERS);
  }

  @Test
  void whatOthersHaveLockedIsPassedOver() throws SQLException {
    tables.cases(300);
    List<String> taken = new ArrayList<>();
    List<Connection> open = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        Connection connection = tables.at.dataSource().getConnection();
        open.add(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
            ResultSet result =
                statement.executeQuery(
                    "select queue_next('acme', 'AGENTS', '{es}', '{\"\"}', '{f}')")) {
          result.next();
          taken.add(String.valueOf(result.getString(1)));
        }
      }
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }

    assertThat(taken)
        .isEqualTo(
            page(null, AT_ONCE).stream().map(each -> each.position().caseId().toString()).toList());
  }

  /** In 8 kB pages, once the session has made its plans. */
  private int buffers(String query) throws SQLException {
    try (Connection connection = tables.at.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(query);
      try (ResultSet result =
          statement.executeQuery("explain (analyze, buffers, format json) " + query)) {
        result.next();
        JsonObject plan = new JsonArray(result.getString(1)).getJsonObject(0).getJsonObject("Plan");
        return plan.getInteger("Shared Hit Blocks") + plan.getInteger("Shared Read Blocks");
      }
    }
  }

  private void cases() {
    tables.execute(
        """
        select setseed(0.5);
        insert into case_file (
          id, tenant, complaint_id, status, status_since, version, priority, queue, received_at,
          opened_at, recorded_at, channel, category, last_sequence, tracking_key, customer_ref, language)
        select ('0' || substr(gen_random_uuid()::text, 2))::uuid, 'acme', gen_random_uuid(), 'OPEN', now(), 0,
               'P' || 1 + floor(random() * 4), 'AGENTS',
               date_trunc('hour', now()) - floor(random() * 20) * interval '1 hour', now(), now(), 'EMAIL',
               (array['BILLING', 'DELIVERY', 'PRIVACY', 'OTHER', null])[1 + floor(random() * 5)], 1,
               'K' || n, 'C' || n, (array['es-ES', 'en', 'CA'])[1 + floor(random() * 3)]
        from generate_series(1, %d) n;
        insert into case_clock (id, case_id, tenant, complaint_id, kind, status, due_at, risk_at, clock)
        select gen_random_uuid(), id, tenant, complaint_id, 'RESOLUTION', 'RUNNING', due_at,
               least(date_trunc('second', now()) + (floor(random() * 9) - 4.5) * interval '30 minutes', due_at),
               '{}'
        from (
          select *, date_trunc('second', now()) + (1 + floor(random() * 5)) * interval '1 hour' as due_at
          from case_file) c
        where random() < 0.8;
        update case_file set conduct = 'ABUSIVE', triage_sequence = 1, assessment_no = 1, assessment = '{}',
          urgency = 'LOW', conduct_target = 'STAFF', safety = false, vulnerable = false
        where random() < 0.3;
        select queue_place(array_agg(id)) from case_file;
        """
            .formatted(CASES));
  }

  private Instant raised() {
    return node.database()
        .awaitTransaction(tx ->
            store
                .raise(tx, CASES)
                .chain(() -> tx.query("select clock_timestamp()").execute())
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant()));
  }

  private List<QueuedCase> page(@Nullable QueuePosition after, int most) {
    return node.database()
        .awaitTransaction(tx -> store.page(tx, QueueTables.TENANT, Queue.AGENTS, after, most));
  }

  private List<WaitingCase> waiting() throws SQLException {
    List<WaitingCase> waiting = new ArrayList<>();
    for (List<@Nullable String> row :
        Rows.select(
            tables.at,
            """
            select c.id, c.priority, extract(epoch from k.due_at)::bigint,
                   extract(epoch from k.risk_at)::bigint, extract(epoch from c.received_at)::bigint,
                   lower(left(c.language, 2)), c.category, c.conduct is not null
            from case_file c left join case_clock k on k.case_id = c.id
            """)) {
      String category = row.get(6);
      waiting.add(
          new WaitingCase(
              UUID.fromString(String.valueOf(row.get(0))),
              Priority.valueOf(String.valueOf(row.get(1))),
              instant(row.get(2)),
              instant(row.get(3)),
              Instant.ofEpochSecond(Long.parseLong(String.valueOf(row.get(4)))),
              new Needs(
                  Level.AGENT,
                  String.valueOf(row.get(5)),
                  category == null || category.equals("OTHER") ? null : category,
                  "t".equals(row.get(7)),
                  0),
              Handling.QUEUED,
              null));
    }
    return waiting;
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.ofEpochSecond(Long.parseLong(text));
  }

  private Optional<UUID> take(Person person) {
    Database database = node.database();
    return database.awaitTransaction(tx ->
        store
            .next(tx, QueueTables.TENANT, Queue.AGENTS, Reach.of(person))
            .call(found ->
                tx.preparedQuery(
                        "update case_file set owner = 'x', phase = 'ASSIGNED' where id = $1")
                    .execute(Tuple.of(found.orElse(null))))
            .call(found -> store.place(tx, found.stream().toList())));
  }

  private static Person anybody(Random random) {
    return person(some(LANGUAGES, random), some(SKILLS, random), random.nextBoolean());
  }

  private static Set<String> some(List<String> codes, Random random) {
    List<String> shuffled = new ArrayList<>(codes);
    Collections.shuffle(shuffled, random);
    return Set.copyOf(shuffled.subList(0, 1 + random.nextInt(codes.size() - 1)));
  }

  private static Person person(Set<String> languages, Set<String> skills, boolean trained) {
    return new Person(
        "ana", Set.of(Level.AGENT), languages, skills, trained, 50, 0, false, List.of());
  }
}
