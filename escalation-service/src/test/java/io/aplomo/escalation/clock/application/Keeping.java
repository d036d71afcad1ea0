package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.clock.persistence.ClockStore;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.timer.TimerConsequence;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what a container puts together in a service. */
public final class Keeping {
  private Keeping() {}

  /** Keeps clocks by the same books for every tenant. */
  public static KeepClocks clocks(
      Timers timers,
      PublishClockEvents publisher,
      FactsKnown known,
      JudgeBreaches breaches,
      SlaBook... books) {
    return clocks(timers, publisher, known, breaches, new SameBooks(books));
  }

  /** Keeps clocks by the books of a catalogue. */
  public static KeepClocks clocks(
      Timers timers,
      PublishClockEvents publisher,
      FactsKnown known,
      JudgeBreaches breaches,
      SlaCatalogue books) {
    return clocks(
        timers,
        publisher,
        known,
        breaches,
        (tx, now, told, withdrawn) -> Uni.createFrom().voidItem(),
        books);
  }

  /** As above, and calls people about breaches. */
  public static KeepClocks clocks(
      Timers timers,
      PublishClockEvents publisher,
      FactsKnown known,
      JudgeBreaches breaches,
      CallAboutBreaches calls,
      SlaCatalogue books) {
    return new KeepClocks(
        new ClockStore(),
        books,
        timers,
        new CaseStore(),
        publisher,
        known,
        breaches,
        new QueueStore(),
        calls);
  }

  /** The same books for every tenant. */
  public static SlaCatalogue same(SlaBook... books) {
    return new SameBooks(books);
  }

  /** What follows from timers of clocks. */
  public static TimerConsequence firing(KeepClocks clocks) {
    return (tx, due, now) -> clocks.passTime(tx, now, due);
  }

  /** Books of no tenant in particular; the one with the highest revision is the present one. */
  private static final class SameBooks implements SlaCatalogue {
    private final NavigableMap<Long, SlaBook> books = new TreeMap<>();

    SameBooks(SlaBook... books) {
      for (SlaBook book : books) {
        this.books.put(book.revision(), book);
      }
    }

    @Override
    public Uni<Map<String, SlaBook>> current(SqlConnection tx, Set<String> tenants) {
      Map<String, SlaBook> current = new HashMap<>();
      tenants.forEach(tenant -> current.put(tenant, books.lastEntry().getValue()));
      return Uni.createFrom().item(current);
    }

    @Override
    public Uni<SlaBook> latest(SqlConnection tx, String tenant) {
      return Uni.createFrom().item(books.lastEntry().getValue());
    }

    @Override
    public Uni<Map<String, Map<Long, SlaBook>>> at(
        SqlConnection tx, Map<String, Set<Long>> revisions) {
      Map<String, Map<Long, SlaBook>> all = new HashMap<>();
      revisions.keySet().forEach(tenant -> all.put(tenant, books));
      return Uni.createFrom().item(all);
    }
  }
}
