package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockStart;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a case make of its clocks, always reckoned from the first fact on: a fact that
 * comes late takes its place in time, and nothing depends on when it came.
 */
public final class CaseClocks {
  /** A case that is taken up again within this goes on where it was (product.md, lessons). */
  public static final Duration RESUMES_WITHIN = Duration.ofDays(30);

  private static final Set<ClockKind> FROM_RECEIPT =
      EnumSet.of(
          ClockKind.ACKNOWLEDGE,
          ClockKind.FIRST_RESPONSE,
          ClockKind.KEEP_INFORMED,
          ClockKind.RESOLUTION);

  private final Instant receivedAt;
  private final LongFunction<SlaBook> books;
  private final Set<UUID> courtesies;
  private final SequencedMap<String, List<Run>> runs = new LinkedHashMap<>();
  private final Waits waits = new Waits();
  private final Beginnings beginnings;
  private final SupervisorRequest request = new SupervisorRequest();
  private final Set<Author> spoken = EnumSet.noneOf(Author.class);

  private SlaBook book;
  private Circumstances circumstances;
  private @Nullable Priority atLeast;
  private SequencedMap<String, SlaBook.Applying> rules;
  private boolean open = true;
  private @Nullable Instant resolvedAt;

  private CaseClocks(
      ClockFact.Received received, LongFunction<SlaBook> books, Set<UUID> courtesies) {
    this.receivedAt = received.effectiveAt();
    this.beginnings = new Beginnings(receivedAt);
    this.books = books;
    this.courtesies = courtesies;
    this.book = books.apply(received.revision());
    this.circumstances = received.circumstances();
    this.rules = book.applyingTo(circumstances);
    rules.values().stream()
        .filter(rule -> FROM_RECEIPT.contains(rule.rule().kind()) && !isReview(rule))
        .forEach(rule -> arm(rule, receivedAt, Cause.RECEIVED));
  }

  /**
   * The clocks of a case, those that have ended too.
   *
   * @param facts in the order in which they came; without a {@link ClockFact.Received} there are no
   *     clocks
   * @param books the tenant's policies and calendars, by revision
   * @param until time passes up to here; facts count whenever they are
   */
  public static List<Clock> of(
      Collection<ClockFact> facts, LongFunction<SlaBook> books, Instant until) {
    Optional<ClockFact.Received> received = only(facts, ClockFact.Received.class).findFirst();
    if (received.isEmpty()) {
      return List.of();
    }
    Set<UUID> courtesies = new HashSet<>();
    only(facts, ClockFact.Courtesy.class).forEach(fact -> courtesies.add(fact.messageId()));
    CaseClocks clocks = new CaseClocks(received.get(), books, courtesies);
    facts.stream()
        .sorted(Comparator.comparing(clocks::counts).thenComparing(ClockFact::effectiveAt))
        .forEach(fact -> clocks.take(fact, clocks.counts(fact)));
    clocks.pass(until, true);
    return clocks.all().map(Run::read).toList();
  }

  /** Nothing counts before the complaint was received. */
  private Instant counts(ClockFact fact) {
    return fact.effectiveAt().isBefore(receivedAt) ? receivedAt : fact.effectiveAt();
  }

  private void take(ClockFact fact, Instant at) {
    pass(at, false);
    switch (fact) {
      case ClockFact.Received f -> {}
      case ClockFact.Courtesy f -> {}
      case ClockFact.Judged f -> {
        circumstances = f.circumstances().after(circumstances);
        replan(at, Cause.PRIORITY_CHANGED);
      }
      case ClockFact.AtLeast f -> {
        atLeast = f.priority();
        replan(at, Cause.PRIORITY_CHANGED);
      }
      case ClockFact.Applied f -> {
        book = books.apply(f.revision());
        replan(at, Cause.POLICY_APPLIED);
      }
      case ClockFact.Queued f -> queued(at);
      case ClockFact.Said f -> said(f, at);
      case ClockFact.Paused f -> pause(f.cause(), at);
      case ClockFact.Continued f -> goOn(f.cause(), at);
      case ClockFact.Delivered f -> delivered(at);
      case ClockFact.SupervisorAsked f -> supervisorAsked(at);
      case ClockFact.SupervisorCame f -> supervisorCame(at);
      case ClockFact.Resolved f -> resolved(at);
      case ClockFact.Reopened f -> reopened(at);
      case ClockFact.Closed f -> {
        open = false;
        all().forEach(run -> run.cancel(at, Cause.CLOSED));
      }
    }
  }

  /** Lets time pass; where no supervisor came in time, they are owed a call from then on. */
  private void pass(Instant to, boolean inclusive) {
    all().forEach(run -> run.advance(to, inclusive));
    of(ClockKind.SUPERVISOR_REQUESTED)
        .flatMap(run -> run.breachedAt().stream())
        .findFirst()
        .ifPresent(missedAt -> oweCall(missedAt, to, inclusive));
  }

  /** The working day that counts is that of the request. */
  private void oweCall(Instant missedAt, Instant to, boolean inclusive) {
    request
        .missed()
        .ifPresent(askedAt -> {
          rules.values().stream()
              .filter(rule -> rule.rule().kind() == ClockKind.CALL_BACK)
              .forEach(rule ->
                  arm(
                      rule,
                      new Beginning(askedAt, Cause.SUPERVISOR_ASKED),
                      missedAt,
                      Cause.TIME_PASSED));
          of(ClockKind.CALL_BACK).forEach(run -> run.advance(to, inclusive));
        });
  }

  private void supervisorAsked(Instant at) {
    if (open && of(ClockKind.SUPERVISOR_REQUESTED).findAny().isEmpty()) {
      request.asked(at);
      armAll(ClockKind.SUPERVISOR_REQUESTED, at, Cause.SUPERVISOR_ASKED);
    }
  }

  /** Whoever comes late still owes the call that was promised instead. */
  private void supervisorCame(Instant at) {
    request.came();
    of(ClockKind.SUPERVISOR_REQUESTED).forEach(run -> run.meet(at, Cause.SUPERVISOR_CAME));
  }

  private void replan(Instant at, Cause why) {
    rules = book.applyingTo(circumstances.atLeast(atLeast));
    for (List<Run> slot : runs.values()) {
      Run last = slot.getLast();
      SlaBook.Applying rule = rules.get(last.slot());
      if (rule == null || isAnswered(rule)) {
        last.cancel(at, Cause.NO_LONGER_APPLIES);
      } else if (last.isOpen()) {
        last.replan(rule, target(rule), at, why);
      } else if (open && last.endedBecause(Cause.NO_LONGER_APPLIES)) {
        last.revive(at, why);
        last.replan(rule, target(rule), at, why);
      }
    }
    if (open) {
      rules.values().stream()
          .filter(rule -> !runs.containsKey(rule.slot()) && isOwed(rule))
          .forEach(rule -> arm(rule, beginnings.of(rule.rule()), at, why));
    }
  }

  /** Whether what a rule that applies from now on asks for has not been done already. */
  private boolean isOwed(SlaBook.Applying rule) {
    return switch (rule.rule().kind()) {
      case ACKNOWLEDGE -> !beginnings.isDelivered();
      case FIRST_RESPONSE -> rule.rule().answeredBy().stream().noneMatch(spoken::contains);
      case KEEP_INFORMED -> true;
      case RESOLUTION -> isReview(rule) ? beginnings.isReviewOwed() : !isAnswered(rule);
      case NEXT_RESPONSE,
          TEAM,
          SUPERVISOR_REQUESTED,
          CALL_BACK,
          SUPERVISOR_ACCEPT,
          PROMISE,
          COOL_OFF,
          RESTRICTION_REVIEW ->
          false;
    };
  }

  private static boolean isReview(SlaBook.Applying rule) {
    return rule.rule().startedBy() == ClockStart.REVIEW;
  }

  /**
   * Whether what a policy asks for from the receipt on has had its answer: by the same policy, the
   * customer is owed a review of it now.
   */
  private boolean isAnswered(SlaBook.Applying rule) {
    return beginnings.isReview()
        && rule.rule().kind() == ClockKind.RESOLUTION
        && !isReview(rule)
        && rules.values().stream()
            .filter(CaseClocks::isReview)
            .anyMatch(other -> other.policy().code().equals(rule.policy().code()));
  }

  private void delivered(Instant at) {
    of(ClockKind.ACKNOWLEDGE).forEach(run -> run.meet(at, Cause.DELIVERED));
    if (beginnings.delivered(at)) {
      restart(ClockRestart.ACKNOWLEDGEMENT, at, Cause.ACKNOWLEDGED);
    }
  }

  private void restart(ClockRestart by, Instant at, Cause why) {
    all().filter(run -> run.rule().restartedBy().contains(by)).forEach(run -> run.restart(at, why));
  }

  private void queued(Instant at) {
    of(ClockKind.TEAM).forEach(run -> run.cancel(at, Cause.ROUTED_AWAY));
    if (open) {
      armAll(ClockKind.TEAM, at, Cause.QUEUED);
    }
  }

  private void said(ClockFact.Said said, Instant at) {
    if (!said.seen()) {
      return;
    }
    spoken.add(said.author());
    if (said.author() == Author.CUSTOMER) {
      goOn(PauseCause.AWAITING_CUSTOMER, at);
    }
    answered(said, at);
    boolean firstIsOwed = of(ClockKind.FIRST_RESPONSE).findAny().isPresent();
    boolean nextIsOwed = of(ClockKind.NEXT_RESPONSE).findAny().isPresent();
    if (open && !firstIsOwed && !nextIsOwed && !courtesies.contains(said.messageId())) {
      rules.values().stream()
          .filter(rule -> rule.rule().kind() == ClockKind.NEXT_RESPONSE)
          .filter(rule -> rule.rule().askedBy().contains(said.author()))
          .forEach(rule -> arm(rule, at, Cause.CUSTOMER_WROTE));
    }
  }

  private void answered(ClockFact.Said said, Instant at) {
    Stream.concat(of(ClockKind.FIRST_RESPONSE), of(ClockKind.NEXT_RESPONSE))
        .filter(run -> run.rule().answeredBy().contains(said.author()))
        .forEach(run -> run.meet(at, Cause.ANSWERED));
    if (said.author() == Author.AGENT && request.hasCome()) {
      of(ClockKind.CALL_BACK).forEach(run -> run.meet(at, Cause.ANSWERED));
    }
    List<Run> informing =
        of(ClockKind.KEEP_INFORMED)
            .filter(run -> run.rule().answeredBy().contains(said.author()))
            .toList();
    informing.forEach(run -> {
      run.meet(at, Cause.KEPT_INFORMED);
      SlaBook.Applying rule = rules.get(run.slot());
      if (rule != null) {
        arm(rule, at, Cause.KEPT_INFORMED);
      }
    });
  }

  private void pause(PauseCause why, Instant at) {
    waits.begin(why, at);
    all().forEach(run -> run.pause(at, at, why));
  }

  private void goOn(PauseCause why, Instant at) {
    if (!waits.end(why, at)) {
      return;
    }
    if (why == PauseCause.AWAITING_COMPLETION) {
      beginnings.completed(at);
      restart(ClockRestart.COMPLETION, at, Cause.CONTINUED);
    }
    all()
        .filter(Run::isPaused)
        .filter(run -> run.rule().pausedBy().stream().noneMatch(waits.open()::contains))
        .forEach(run -> run.goOn(at));
  }

  private void resolved(Instant at) {
    open = false;
    resolvedAt = at;
    beginnings.resolved();
    Stream.concat(of(ClockKind.RESOLUTION), of(ClockKind.TEAM))
        .forEach(run -> run.meet(at, Cause.RESOLVED));
    Stream.of(
            ClockKind.FIRST_RESPONSE,
            ClockKind.NEXT_RESPONSE,
            ClockKind.KEEP_INFORMED,
            ClockKind.SUPERVISOR_REQUESTED,
            ClockKind.CALL_BACK)
        .flatMap(this::of)
        .forEach(run -> run.cancel(at, Cause.RESOLVED));
  }

  private void reopened(Instant at) {
    boolean isFirst = !open && beginnings.takenUp(at);
    open = true;
    boolean completes = waits.open().contains(PauseCause.AWAITING_COMPLETION);
    waits.endAll(at);
    if (completes) {
      beginnings.completed(at);
    }
    boolean goesOn = resolvedAt != null && !at.isAfter(resolvedAt.plus(RESUMES_WITHIN));
    rules.values().stream()
        .filter(rule -> rule.rule().kind() == ClockKind.RESOLUTION && !isAnswered(rule))
        .forEach(rule -> takeUp(rule, goesOn, completes, at));
    if (isFirst) {
      rules.values().stream()
          .filter(CaseClocks::isReview)
          .forEach(rule -> arm(rule, at, Cause.REOPENED));
    }
    armAll(ClockKind.NEXT_RESPONSE, at, Cause.REOPENED);
    armAll(ClockKind.KEEP_INFORMED, at, Cause.REOPENED);
    armAll(ClockKind.TEAM, at, Cause.REOPENED);
  }

  /**
   * A statutory clock is never armed a second time: once it has run out, it has run out.
   *
   * @param goesOn whether a promise goes on where it was
   * @param completes whether the case waited for its completion until now
   */
  private void takeUp(SlaBook.Applying rule, boolean goesOn, boolean completes, Instant at) {
    List<Run> slot = runs.get(rule.slot());
    if (slot == null || slot.getLast().isOpen()) {
      return;
    }
    Run last = slot.getLast();
    boolean statutory = rule.rule().basis() == Basis.STATUTORY;
    boolean restarts =
        completes
            && rule.rule().restartedBy().contains(ClockRestart.COMPLETION)
            && last.endedPaused();
    if (restarts && (statutory || goesOn)) {
      last.reviveAnew(at, Cause.REOPENED);
    } else if (statutory ? last.isBefore(at) : goesOn) {
      last.revive(at, Cause.REOPENED);
    } else if (!statutory) {
      arm(rule, at, Cause.REOPENED);
    }
  }

  private void armAll(ClockKind kind, Instant at, Cause why) {
    rules.values().stream()
        .filter(rule -> rule.rule().kind() == kind)
        .forEach(rule -> arm(rule, at, why));
  }

  private void arm(SlaBook.Applying rule, Instant at, Cause why) {
    arm(rule, new Beginning(at, why), at, why);
  }

  private void arm(SlaBook.Applying rule, Beginning beginning, Instant at, Cause why) {
    List<Run> slot = runs.computeIfAbsent(rule.slot(), s -> new ArrayList<>());
    Run run = new Run(rule, target(rule), slot.size() + 1, beginning, at, why);
    slot.add(run);
    List<Waits.Wait> waited = waits.between(beginning.at(), at, rule.rule().pausedBy());
    boolean stands = rule.rule().pausedBy().stream().anyMatch(waits.open()::contains);
    Instant upTo = at;
    if (stands && !waited.isEmpty() && waited.getLast().to().equals(at)) {
      upTo = waited.removeLast().from();
    }
    run.count(waited, upTo);
    for (PauseCause pause : waits.open()) {
      run.pause(upTo, at, pause);
    }
  }

  private Target target(SlaBook.Applying rule) {
    Target target = rule.rule().target(circumstances.atLeast(atLeast).priority());
    if (target == null) {
      throw new IllegalStateException(rule.slot() + " applies without a target");
    }
    return target;
  }

  private Stream<Run> all() {
    return runs.values().stream().flatMap(List::stream);
  }

  /** The clocks of a kind that wait for something. */
  private Stream<Run> of(ClockKind kind) {
    return all().filter(run -> run.isOpen() && run.rule().kind() == kind).toList().stream();
  }

  private static <F extends ClockFact> Stream<F> only(Collection<ClockFact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
