package io.aplomo.escalation.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one instance remembers while another changes it. */
class RememberedCatalogueIT {
  /** A Monday, 08:00 in Madrid. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final RememberedCatalogue catalogue = instance(nanos::get);
  private Node node;

  @BeforeEach
  void connect() {
    ServiceDatabase database = TestPostgres.freshDatabase();
    Node.migrate(database);
    node = new Node(database);
  }

  @AfterEach
  void disconnect() {
    node.close();
  }

  @Test
  void aTenantThatHasPutNothingHasTheStandardDocuments() {
    SlaBook book = book("acme");

    assertThat(book.revision()).isZero();
    assertThat(book.calendars()).containsKeys("always", "es-madrid-office");
    assertThat(book.policies()).extracting(p -> p.policy().code()).contains("standard-email");
  }

  @Test
  void seesAChangeOfAnotherInstanceWithinTwoSeconds() {
    assertThat(opensAt("acme")).isEqualTo("2026-11-23T08:00:00Z");
    putCalendar("acme", "es-madrid-office", 1, "10:00");

    nanos.addAndGet(RememberedCatalogue.FRESH.toNanos() - 1);
    assertThat(opensAt("acme")).isEqualTo("2026-11-23T08:00:00Z");
    nanos.addAndGet(1);
    assertThat(opensAt("acme")).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(book("acme").revision()).isEqualTo(1);
  }

  @Test
  void seesAChangeOfItsOwnInstanceAtOnce() {
    assertThat(opensAt("acme")).isEqualTo("2026-11-23T08:00:00Z");
    putCalendar("acme", "es-madrid-office", 1, "10:00");

    catalogue.changed("acme");

    assertThat(opensAt("acme")).isEqualTo("2026-11-23T09:00:00Z");
  }

  @Test
  void readsOnlyWhatIsNewer() {
    putCalendar("acme", "a", 1, "10:00");
    putCalendar("acme", "b", 1, "10:00");
    SlaBook before = book("acme");
    putCalendar("acme", "b", 2, "11:00");
    putPolicy("acme", "ours", 1);
    catalogue.changed("acme");

    SlaBook after = book("acme");

    assertThat(after.calendars().get("a")).isSameAs(before.calendars().get("a"));
    assertThat(after.calendars().get("b")).extracting(SlaBook.Calendar::version).isEqualTo(2L);
    assertThat(after.policies()).extracting(p -> p.policy().code()).contains("ours");
    assertThat(after.revision()).isEqualTo(4);
    catalogue.changed("acme");
    assertThat(book("acme")).isSameAs(after);
  }

  @Test
  void keepsTenantsApart() {
    putCalendar("acme", "es-madrid-office", 1, "10:00");
    putCalendar("acme", "ours", 1, "10:00");
    putCalendar("zeta", "theirs", 1, "10:00");

    Map<String, SlaBook> books =
        database().awaitTransaction(tx -> catalogue.current(tx, Set.of("acme", "mean", "zeta")));

    assertThat(books).containsOnlyKeys("acme", "mean", "zeta");
    assertThat(in(books, "acme").calendars()).containsKey("ours").doesNotContainKey("theirs");
    assertThat(in(books, "zeta").calendars()).containsKey("theirs").doesNotContainKey("ours");
    assertThat(in(in(books, "zeta").calendars(), "es-madrid-office").version()).isZero();
    assertThat(in(books, "mean").revision()).isZero();
  }

  @Test
  void givesTheBookOfARevisionToWhatStaysOnIt() {
    putCalendar("acme", "ours", 1, "10:00");
    putPolicy("acme", "ours", 1);
    putCalendar("acme", "ours", 2, "11:00");
    assertThat(book("acme").revision()).isEqualTo(3);
    RememberedCatalogue another = instance(nanos::get);

    Map<Long, SlaBook> books = books(another, "acme", Set.of(0L, 1L, 2L, 3L));

    assertThat(versions(books, "ours")).containsExactly(0L, 1L, 1L, 2L);
    assertThat(in(books, 1L).calendars().get("ours"))
        .isSameAs(in(books, 2L).calendars().get("ours"));
    assertThat(codes(in(books, 1L))).doesNotContain("ours");
    assertThat(codes(in(books, 2L))).contains("ours", "standard-email");
    assertThat(in(books, 3L).revision()).isEqualTo(3);
    assertThat(books(another, "acme", Set.of(2L)).get(2L)).isSameAs(books.get(2L));
    assertThat(books(catalogue, "acme", Set.of(3L)).get(3L)).isSameAs(book("acme"));
  }

  @Test
  void aRevisionThatNeverWasIsABug() {
    putCalendar("acme", "ours", 1, "10:00");

    assertThatThrownBy(() -> books(catalogue, "acme", Set.of(2L)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> books(catalogue, "zeta", Set.of(1L)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void countsTheChangesOfATenantWithoutAGapWhoeverMakesThem() throws Exception {
    int writers = 8;
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> puts = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String code = "c" + i;
        puts.add(
            threads.submit(() -> {
              start.await();
              putCalendar("acme", code, 1, "10:00");
              return code;
            }));
      }
      start.countDown();
      for (Future<?> put : puts) {
        put.get();
      }
    }

    assertThat(book("acme").revision()).isEqualTo(writers);
    Map<Long, SlaBook> books = books(instance(nanos::get), "acme", Set.of(1L, 5L, 8L));
    int standard = StandardDocumentsTest.make().calendars().size();
    assertThat(in(books, 1L).calendars()).hasSize(standard + 1);
    assertThat(in(books, 5L).calendars()).hasSize(standard + 5);
    assertThat(in(books, 8L).calendars()).hasSize(standard + 8);
  }

  private Instant opensAt(String tenant) {
    SlaBook.Calendar madrid = book(tenant).calendars().get("es-madrid-office");
    return Objects.requireNonNull(madrid).openTime().deadline(MONDAY, 1).minusSeconds(1);
  }

  private SlaBook book(String tenant) {
    return Objects.requireNonNull(
        database().awaitTransaction(tx -> catalogue.current(tx, Set.of(tenant))).get(tenant));
  }

  private Map<Long, SlaBook> books(
      RememberedCatalogue instance, String tenant, Set<Long> revisions) {
    return Objects.requireNonNull(
        database().awaitTransaction(tx -> instance.at(tx, Map.of(tenant, revisions))).get(tenant));
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static List<Long> versions(Map<Long, SlaBook> books, String calendar) {
    return new TreeMap<>(books)
        .values().stream()
            .map(book -> book.calendars().get(calendar))
            .map(found -> found == null ? 0L : found.version())
            .toList();
  }

  private static List<String> codes(SlaBook book) {
    return book.policies().stream().map(policy -> policy.policy().code()).toList();
  }

  private static RememberedCatalogue instance(LongSupplier nanos) {
    DocumentStore store = new DocumentStore();
    CompiledVersions versions =
        new CompiledVersions(store, new DocumentJson(StandardDocumentsTest.mapper()));
    StandardDocuments standard = StandardDocumentsTest.make();
    return new RememberedCatalogue(
        store, versions, new PastBooks(store, versions, standard), standard, nanos);
  }

  private void putCalendar(String tenant, String code, long version, String from) {
    add(
        tenant,
        DocumentKind.CALENDAR,
        code,
        version,
        """
        {"name": {"es": "x", "en": "x"}, "zone": "Europe/Madrid",
         "week": {"MONDAY": [{"from": "%s", "to": "18:00"}]}}
        """
            .formatted(from));
  }

  private void putPolicy(String tenant, String code, long version) {
    add(
        tenant,
        DocumentKind.SLA_POLICY,
        code,
        version,
        """
        {"name": {"es": "x", "en": "x"}, "enabled": true, "rank": 7, "match": {}, "clocks": [],
         "addedByANewerRelease": true}
        """);
  }

  private void add(String tenant, DocumentKind kind, String code, long version, String json) {
    Optional<StoredVersion> added =
        database()
            .awaitTransaction(tx ->
                DocumentStore.VERSIONS.add(
                    tx, DocumentStore.key(tenant, kind, code), version, json, "manager-1"));
    assertThat(added).isPresent();
  }

  private Database database() {
    return node.database();
  }
}
