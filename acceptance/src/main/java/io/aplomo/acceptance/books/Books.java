package io.aplomo.acceptance.books;

import io.aplomo.acceptance.load.Ledger;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.contracts.Topics;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The books of one tenant from the moment they were opened: a ledger of what was acknowledged on
 * one side, databases and topics on the other. Opened before the tenant's first complaint.
 */
public final class Books implements AutoCloseable {
  private final Ledger ledger = new Ledger();
  private final Tables tables;
  private final TopicBooks topics;
  private final ClockChecks clocks;

  public Books(Stage stage, String tenant) {
    this.tables = new Tables(stage.databases(), tenant);
    this.topics = new TopicBooks(stage.platform().kafka().bootstrapServers(), tenant);
    this.clocks =
        new ClockChecks(
            new ClockTables(stage.databases(), tenant), topics.clocks(), topics::catchUp);
  }

  public Ledger ledger() {
    return ledger;
  }

  /** What escalation's tables and the topics say of clocks; complete after a {@link #check}. */
  public ClockChecks clocks() {
    return clocks;
  }

  /** What was told of clocks so far, in figures. */
  public String clockFigures() {
    return topics.clocks().figures();
  }

  /** Events that topics held more than once, each time under the same id. */
  public long duplicates() {
    return topics.duplicates();
  }

  /**
   * Waits until everything acknowledged has gone all the way, without looking whether it did so
   * once: that is for {@link #check}. Empty if it took longer.
   */
  public Optional<Duration> awaitDrained(Duration limit) {
    return Patience.until(limit, this::drained);
  }

  /** Whether this complaint has a case. */
  public boolean hasCase(UUID complaint) throws SQLException {
    return tables.hasCase(complaint);
  }

  /** Compares everything; what is found does not hold. */
  public Findings check() throws SQLException {
    Findings findings = new Findings();
    checkLeftovers(findings);
    checkOnce(findings);
    topics.book(Topics.CASES).reportIdentity(findings);
    topics.book(Topics.CONDUCT).reportIdentity(findings);
    return findings;
  }

  /**
   * As {@link #check}, after escalation's database was set back. Escalation then decides again, and
   * may meet facts of two topics in another order than before: its later events can differ, while
   * cases, and everything that came before, must not.
   */
  public Findings checkAfterSetBack() throws SQLException {
    Findings findings = new Findings();
    checkLeftovers(findings);
    checkOnce(findings);
    return findings;
  }

  /**
   * Adds what a service stamped by a clock that is wrong, among the events read since the last
   * time.
   *
   * @param began the database's time before the first of them
   * @param now the database's time after a {@link #check}
   */
  public void checkTimes(Findings findings, Instant began, Instant now) {
    topics.times().report(findings, began, now);
  }

  private boolean drained() throws SQLException {
    long assessable = ledger.complaintCount() + customerMessages();
    return tables.caseCount() >= ledger.complaintCount()
        && tables.casesWithWords() >= ledger.complaintCount()
        && tables.messageOfCasesCount() >= ledger.messageCount()
        && tables.assessmentCount() >= assessable
        && tables.assessmentsOfCases() >= assessable
        && nothingUnpublished();
  }

  /** Looked at last: what is still on its way to a case makes events of its own there. */
  private boolean nothingUnpublished() throws SQLException {
    for (ServiceName service : ServiceName.values()) {
      if (tables.unpublished(service) > 0) {
        return false;
      }
    }
    return true;
  }

  private void checkLeftovers(Findings findings) throws SQLException {
    ledger.surprises().forEach(findings::add);
    for (ServiceName service : ServiceName.values()) {
      long rows = tables.leftBehind(service);
      findings.expect(rows == 0, "%d rows left in %s's outbox".formatted(rows, service.id()));
    }
    topics.catchUp();
    List<String> dead = topics.deadLetters();
    findings.expect(
        dead.isEmpty(),
        "%d dead letters: %s".formatted(dead.size(), dead.stream().limit(3).toList()));
    long misplaced = tables.misplacedCases();
    findings.expect(
        misplaced == 0,
        "%d cases with neither or both of an owner and a place in a queue".formatted(misplaced));
  }

  private void checkOnce(Findings findings) throws SQLException {
    Set<UUID> acknowledged = new TreeSet<>(ledger.complaintIds());
    checkComplaints(findings, acknowledged);
    checkMessages(findings);
    checkAssessments(findings);
    topics.book(Topics.INTAKE).reportIdentity(findings);
    topics.book(Topics.TRIAGE).reportIdentity(findings);
    for (String topic : List.of(Topics.INTAKE, Topics.TRIAGE, Topics.CASES, Topics.CONDUCT)) {
      topics.book(topic).reportOrder(findings);
    }
  }

  private void checkComplaints(Findings findings, Set<UUID> acknowledged) throws SQLException {
    List<UUID> stored = tables.complaints();
    findings.same("complaints acknowledged", acknowledged, "a row in intake", set(stored));
    findings.once("complaints stored", tables.customerRefs());
    List<UUID> cases = tables.cases();
    findings.same("complaints acknowledged", acknowledged, "a case", set(cases));
    findings.once("complaints with a case", cases);
    long words = tables.casesWithWords();
    findings.expect(
        words == cases.size(), "%d cases, %d with their text".formatted(cases.size(), words));
    findings.same(
        "complaints acknowledged", acknowledged, "a complaint.received", set(topics.received()));
    findings.same("cases", set(cases), "a case.opened", set(topics.opened()));
    findings.once("case.opened", topics.opened());
  }

  private void checkMessages(Findings findings) throws SQLException {
    Set<UUID> acknowledged = ledger.messages().keySet();
    List<UUID> stored = tables.messages();
    findings.same("messages acknowledged", acknowledged, "a row in intake", set(stored));
    findings.once("messages", stored);
    List<UUID> copied = tables.messagesOfCases();
    findings.same("messages acknowledged", acknowledged, "a place in a case", set(copied));
    findings.once("messages in cases", copied);
  }

  private void checkAssessments(Findings findings) throws SQLException {
    long owed = ledger.complaintCount() + customerMessages();
    List<UUID> made = tables.assessedEvents();
    findings.expect(
        made.size() == owed,
        "%d complaints and customer messages, %d assessments".formatted(owed, made.size()));
    findings.same(
        "complaints and customer messages", set(topics.assessable()), "an assessment", set(made));
    findings.once("assessments", made);
    findings.same("assessments", set(made), "a complaint.assessed", set(topics.assessed()));
    findings.once("complaint.assessed", topics.assessed());
  }

  private long customerMessages() {
    return ledger.messages().values().stream().filter(Ledger.Message::byCustomer).count();
  }

  private static Set<UUID> set(List<UUID> ids) {
    return ids.stream().collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    topics.close();
  }
}
