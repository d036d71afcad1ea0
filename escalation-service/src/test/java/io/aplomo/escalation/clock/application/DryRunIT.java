package io.aplomo.escalation.clock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.idempotency.IdempotencyConfig;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.InFlightKeys;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.messaging.Judging;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.application.Catalogues;
import io.aplomo.escalation.catalogue.application.RememberedCatalogue;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.catalogue.document.PolicyRules;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.clock.model.ClockStep;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.clock.persistence.KnownCase;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.SlaPolicy;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The dry run's answer equals what then happens, case by case: seeded changes of policies and
 * calendars over cases that live on between them, on the real database. The present is the test's
 * own, so that none passes between the dry run and the application.
 */
class DryRunIT {
  private static final int CHANGES = 1_000;
  private static final int TENANTS = 25;
  private static final int CASES = 8;
  private static final List<String> CODES = List.of("a", "b", "standard-email");

  private final Random random = new Random(20261122);
  private final Candidates candidates = new Candidates(random);
  private final ServiceDatabase database = TestPostgres.freshDatabase();
  private final RememberedCatalogue catalogue = Catalogues.catalogue();
  private final ClockStore store = new ClockStore();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, String> policies = new HashMap<>();
  private final Map<String, Integer> seen = new TreeMap<>();

  private KeepClocks clocks;
  private Node node;
  private DryRun dryRun;
  private ApplyPolicies apply;
  private Instant now;
  private int applied;

  @BeforeEach
  void open() {
    Node.migrate(database);
    clocks = Clocks.keeping(new Outbox(), new Timers(), catalogue);
    node = new Node(database, clocks);
    dryRun =
        new DryRun(node.database(), store, catalogue, Clocks.ALL, Judging.breaches(new Outbox()));
    apply =
        new ApplyPolicies(
            node.database(),
            store,
            catalogue,
            new CaseStore(),
            new HistoryStore(),
            clocks,
            new IdempotencyStore(new KeptForADay()),
            new InFlightKeys());
    now = tx(store::now);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void theAnswerOfADryRunEqualsWhatThenHappensOverAThousandChanges() {
    for (int i = 0; i < TENANTS; i++) {
      String tenant = "t" + i;
      put(tenant, DocumentKind.CALENDAR, "ours", candidates.calendar());
      receive(tenant);
    }

    for (int change = 0; change < CHANGES; change++) {
      String tenant = "t" + change % TENANTS;
      now = now.plusNanos(random.nextLong(Duration.ofMinutes(20).toNanos()));
      if (change % 100 == 99) {
        receive(tenant);
      }
      learn(tenant);
      pass(tenant);
      change(tenant, change);
    }

    assertThat(seen)
        .containsKeys("MOVED", "BREACHED replanned", "WARNED skipped", "ARMED", "CANCELLED")
        .containsKeys("PRIORITISED P4 > P2")
        .doesNotContainKeys("BREACHED", "WARNED");
    assertThat(entries()).isEqualTo(applied);
  }

  /** One change of a policy, or of a calendar, or of nothing that counts. */
  private void change(String tenant, int number) {
    String code = CODES.get(random.nextInt(CODES.size()));
    String before = policies.get(tenant + code);
    int kind = random.nextInt(10);
    Map<UUID, List<String>> foreseen;
    if (kind == 0) {
      put(tenant, DocumentKind.CALENDAR, "ours", candidates.calendar());
      foreseen = foreseen(tenant, book -> book);
    } else {
      String next = kind < 3 && before != null ? before : candidates.policy();
      foreseen = foreseen(tenant, book -> book.with(policy(book, code, next)));
      put(tenant, DocumentKind.SLA_POLICY, code, next);
      policies.put(tenant + code, next);
      if (next.equals(before)) {
        assertThat(foreseen).as("change %d changes nothing", number).isEmpty();
      }
    }
    long told = lastTold();

    ApplyPolicies.Applied done = apply(tenant);

    assertThat(told(tenant, told)).as("change %d of %s", number, tenant).isEqualTo(foreseen);
    assertThat(done.changed()).isEqualTo(foreseen.size());
    applied += done.applied();
    if (number % 10 == 0) {
      assertThat(apply(tenant).applied()).as("once more").isZero();
    }
    foreseen.values().forEach(steps -> steps.forEach(this::count));
  }

  private SlaPolicy policy(SlaBook book, String code, String json) {
    PolicyDocument document = Catalogues.json().read(json, PolicyDocument.class);
    PolicyRules.check(document, book.calendars().keySet());
    return document.policy(code);
  }

  /** Page by page, where the database itself refuses to write. */
  private Map<UUID, List<String>> foreseen(String tenant, UnaryOperator<SlaBook> change) {
    Map<UUID, List<String>> all = new TreeMap<>();
    int most = 1 + random.nextInt(2 * CASES);
    UUID after = null;
    boolean more = true;
    while (more) {
      DryRun.Request request = new DryRun.Request(tenant, change, after, most);
      DryRun.Seen page =
          tx(tx ->
              tx.query("set transaction isolation level repeatable read, read only")
                  .execute()
                  .chain(() -> dryRun.look(tx, now, request)));
      page.cases().forEach(each -> all.put(each.caseId(), lines(each)));
      more = page.open().size() > most;
      after = more ? page.open().get(most - 1) : null;
    }
    return all;
  }

  private ApplyPolicies.Applied apply(String tenant) {
    List<UUID> named =
        random.nextBoolean() ? null : tx(tx -> store.open(tx, tenant, null, ApplyPolicies.MOST));
    return tx(tx ->
        apply.apply(
            tx,
            new ApplyPolicies.Request(tenant, named, null, "manager-1", null),
            () -> Uni.createFrom().item(now)));
  }

  /** What people and other services do meanwhile. */
  private void learn(String tenant) {
    List<Addition> additions = new ArrayList<>();
    for (KnownCase known :
        tx(tx -> store.open(tx, tenant, null, 1000).chain(ids -> store.recall(tx, ids)))) {
      if (random.nextInt(100) < 30) {
        additions.add(
            new Addition(
                known.caseId(), tenant, known.complaintId(), List.of(fact(known)), false, null));
      }
    }
    tx(tx -> clocks.learn(tx, now, additions));
  }

  private ClockFact fact(KnownCase known) {
    Instant at = now.minusMillis(random.nextInt(600_000));
    return switch (random.nextInt(10)) {
      case 0, 1 -> new ClockFact.Said(at, UUID.randomUUID(), Author.AGENT, true);
      case 2, 3 -> new ClockFact.Said(at, UUID.randomUUID(), Author.CUSTOMER, true);
      case 4, 5 -> new ClockFact.Paused(at, PauseCause.AWAITING_CUSTOMER);
      case 6, 7 -> new ClockFact.Continued(at, PauseCause.AWAITING_CUSTOMER);
      case 8 -> new ClockFact.Delivered(at);
      default ->
          random.nextInt(4) > 0
              ? known.facts().stream()
                  .filter(ClockFact.Judged.class::isInstance)
                  .reduce((first, last) -> last)
                  .orElseThrow()
              : new ClockFact.Resolved(at);
    };
  }

  /** Fires what is due, as the timers do. */
  private void pass(String tenant) {
    tx(tx ->
        tx.preparedQuery(
                "select id, case_id, timer_at from case_clock where tenant = $1 and timer_at <= $2")
            .execute(Tuple.of(tenant, now.atOffset(ZoneOffset.UTC)))
            .chain(rows -> {
              List<Timer> due = new ArrayList<>();
              rows.forEach(row ->
                  due.add(
                      new Timer(
                          row.getUUID(0), row.getUUID(1), row.getOffsetDateTime(2).toInstant())));
              return clocks.passTime(tx, now, due);
            }));
  }

  private void receive(String tenant) {
    List<Told> facts = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      UUID complaint = Told.newComplaint();
      Instant at = now.minusMillis(random.nextInt(100_000_000));
      String channel = random.nextBoolean() ? "EMAIL" : "WEB";
      boolean spanish = random.nextBoolean();
      String urgency = List.of("LOW", "HIGH", "CRITICAL").get(random.nextInt(3));
      facts.add(
          Told.received(complaint)
              .with(payload -> payload.put("receivedAt", at.toString()).put("channel", channel))
              .with(payload -> {
                if (spanish) {
                  payload.put("jurisdiction", "ES");
                }
              })
              .effective(at)
              .of(tenant));
      facts.add(Told.assessed(complaint, 1, urgency).effective(at.plusSeconds(2)).of(tenant));
    }
    node.take(facts);
  }

  private void put(String tenant, DocumentKind kind, String code, String json) {
    long version = versions.merge(tenant + kind + code, 1L, Long::sum);
    tx(tx ->
        DocumentStore.VERSIONS.add(
            tx, DocumentStore.key(tenant, kind, code), version, json, "manager-1"));
  }

  private long entries() {
    return tx(tx ->
        tx.query(
                "select count(*) from case_timeline"
                    + " where kind = 'SLA_POLICIES_APPLIED' and actor = 'manager-1'")
            .execute()
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  private long lastTold() {
    return tx(tx ->
        tx.query("select coalesce(max(seq), 0) from outbox")
            .execute()
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  private Map<UUID, List<String>> told(String tenant, long after) {
    Map<UUID, List<String>> told = new TreeMap<>();
    Map<UUID, String> prioritised = new TreeMap<>();
    for (Row row :
        tx(tx ->
            tx.preparedQuery(
                    "select type, convert_from(payload, 'UTF8') from outbox"
                        + " where seq > $1 and tenant = $2 order by seq")
                .execute(Tuple.of(after, tenant)))) {
      JsonObject payload = new JsonObject(row.getString(1));
      UUID id = UUID.fromString(payload.getString("caseId"));
      if (row.getString(0).equals("io.aplomo.case.prioritised.v1")) {
        String line = prioritised(payload.getString("from"), payload.getString("to"));
        assertThat(prioritised.put(id, line)).as("told once").isNull();
      } else {
        told.computeIfAbsent(id, of -> new ArrayList<>()).add(line(row.getString(0), payload));
      }
    }
    prioritised.forEach((id, line) -> told.computeIfAbsent(id, of -> new ArrayList<>()).add(line));
    return told;
  }

  private static List<String> lines(DryRun.Foreseen foreseen) {
    List<String> lines = new ArrayList<>(foreseen.steps().stream().map(DryRunIT::line).toList());
    JudgeBreaches.Moved priority = foreseen.priority();
    if (priority != null) {
      lines.add(prioritised(priority.from().name(), priority.to().name()));
    }
    return lines;
  }

  private static String prioritised(String from, String to) {
    return "PRIORITISED " + from + " > " + to + ":";
  }

  private static String line(DryRun.Step foreseen) {
    ClockStep step = foreseen.step();
    Clock clock = step.clock();
    boolean replanned =
        step.kind() == ClockStep.Kind.BREACHED
            && clock.breach() != null
            && clock.breach().replanned();
    boolean skipped = step.warned() != null && step.warned().given() == Clock.Warned.Given.SKIPPED;
    return line(
        step.kind().name(),
        replanned,
        skipped,
        foreseen.clockId() + " " + clock.kind() + " " + clock.code(),
        step.from(),
        clock.dueAt());
  }

  private static String line(String type, JsonObject payload) {
    return line(
        type.replace("io.aplomo.clock.", "")
            .replace(".v1", "")
            .replace('-', '_')
            .toUpperCase(Locale.ROOT),
        Boolean.TRUE.equals(payload.getBoolean("replanned")),
        Boolean.TRUE.equals(payload.getBoolean("skipped")),
        payload.getString("clockId")
            + " "
            + payload.getString("kind")
            + " "
            + payload.getString("code"),
        instant(payload.getString("from")),
        instant(payload.getString("dueAt")));
  }

  private static String line(
      String step,
      boolean replanned,
      boolean skipped,
      String clock,
      @Nullable Instant from,
      @Nullable Instant dueAt) {
    return step
        + (replanned ? " replanned" : "")
        + (skipped ? " skipped" : "")
        + ": "
        + clock
        + " "
        + from
        + " > "
        + dueAt;
  }

  private void count(String line) {
    seen.merge(line.substring(0, line.indexOf(':')), 1, Integer::sum);
  }

  private static @Nullable Instant instant(@Nullable String value) {
    return value == null ? null : Instant.parse(value);
  }

  private <T extends @Nullable Object> T tx(Function<SqlConnection, Uni<T>> work) {
    return node.database().awaitTransaction(work);
  }

  private static final class KeptForADay implements IdempotencyConfig {
    @Override
    public Duration keep() {
      return Duration.ofDays(1);
    }

    @Override
    public Duration sweepInterval() {
      return Duration.ofDays(1);
    }

    @Override
    public int sweepBatchSize() {
      return 1;
    }
  }
}
