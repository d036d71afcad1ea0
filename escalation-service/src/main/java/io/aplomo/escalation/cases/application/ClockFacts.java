package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Rules;
import io.aplomo.escalation.cases.model.Visibility;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.clock.application.Addition;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.PauseCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the clocks of a case learn from what happened to it. */
final class ClockFacts {
  private ClockFacts() {}

  /** All that one transaction made of one case; nothing if no clock is concerned. */
  static Optional<Addition> of(List<Happening> happened) {
    List<ClockFact> facts = new ArrayList<>();
    happened.forEach(happening -> of(happening).forEach(facts::add));
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    Happening last = happened.getLast();
    boolean assessed =
        happened.stream().anyMatch(each -> each.event() instanceof CaseEvent.Assessed);
    return Optional.of(
        new Addition(
            last.of().id(),
            last.of().tenant(),
            last.of().complaintId(),
            facts,
            assessed,
            last.cause().traceparent()));
  }

  private static Stream<ClockFact> of(Happening happening) {
    Instant at = happening.cause().effectiveAt();
    return switch (happening.event()) {
      case CaseEvent.Opened e ->
          Stream.of(
              new ClockFact.Received(
                  e.receivedAt(), circumstances(happening), ClockFact.Received.UNPINNED));
      // What intake knows of the complaint has been so from its receipt on.
      case CaseEvent.Documented e ->
          Stream.of(
              new ClockFact.Judged(
                  file(happening).complaint().receivedAt(), circumstances(happening)));
      case CaseEvent.Assessed e -> assessed(happening, e, at);
      case CaseEvent.MessageAdded e -> said(e, at);
      case CaseEvent.Routed e -> Stream.of(new ClockFact.Queued(at, e.to()));
      case CaseEvent.DeliveryConfirmed e ->
          switch (e.delivery().what()) {
            case ACKNOWLEDGEMENT -> Stream.of(new ClockFact.Delivered(e.delivery().at()));
          };
      // What did not arrive is still owed.
      case CaseEvent.DeliveryFailed e -> Stream.empty();
      case CaseEvent.AcknowledgementRequested e -> Stream.empty();
      case CaseEvent.Awaiting e -> Stream.of(new ClockFact.Paused(e.at(), cause(e.what())));
      case CaseEvent.Continued e -> continued(e);
      case CaseEvent.Assigned e -> Stream.empty();
      case CaseEvent.Released e -> Stream.empty();
      case CaseEvent.Started e -> Stream.empty();
      // Where it waits now, the queue tells.
      case CaseEvent.Escalated e -> Stream.empty();
      case CaseEvent.StepDone e -> Stream.empty();
      case CaseEvent.DemandMoved e -> Stream.empty();
      case CaseEvent.Tagged e -> Stream.empty();
      case CaseEvent.Untagged e -> Stream.empty();
      case CaseEvent.Noted e -> Stream.empty();
      case CaseEvent.Resolved e -> Stream.of(new ClockFact.Resolved(e.at()));
      case CaseEvent.Reopened e -> Stream.of(new ClockFact.Reopened(e.at()));
      case CaseEvent.Closed e -> Stream.of(new ClockFact.Closed(e.at()));
      case CaseEvent.PoliciesApplied e -> Stream.of(new ClockFact.Applied(at, e.revision()));
      case CaseEvent.AssessmentIgnored e -> Stream.empty();
      case CaseEvent.Prioritised e -> Stream.empty();
    };
  }

  private static Stream<ClockFact> assessed(
      Happening happening, CaseEvent.Assessed assessed, Instant at) {
    ClockFact judged = new ClockFact.Judged(at, circumstances(happening));
    UUID courtesy = assessed.courtesy();
    return courtesy == null
        ? Stream.of(judged)
        : Stream.of(judged, new ClockFact.Courtesy(at, courtesy));
  }

  private static Stream<ClockFact> continued(CaseEvent.Continued continued) {
    Awaited what = continued.what();
    Stream<Awaited> over = what == null ? Stream.of(Awaited.values()) : Stream.of(what);
    return over.map(each -> new ClockFact.Continued(continued.at(), cause(each)));
  }

  private static PauseCause cause(Awaited what) {
    return switch (what) {
      case CUSTOMER -> PauseCause.AWAITING_CUSTOMER;
      case COMPLETION -> PauseCause.AWAITING_COMPLETION;
    };
  }

  /** What a case waits for, by what its clocks stand still for. */
  static Set<Awaited> awaited(Set<PauseCause> pauses) {
    return Arrays.stream(Awaited.values())
        .filter(each -> pauses.contains(cause(each)))
        .collect(Collectors.toSet());
  }

  /** The complaint's own words are no message after it. */
  private static Stream<ClockFact> said(CaseEvent.MessageAdded message, Instant at) {
    UUID id = message.id();
    return id == null
        ? Stream.empty()
        : Stream.of(
            new ClockFact.Said(
                at, id, message.author(), message.visibility() == Visibility.PUBLIC));
  }

  private static CaseFile file(Happening happening) {
    if (happening.of() instanceof CaseFile file) {
      return file;
    }
    throw new IllegalStateException(happening.event().getClass() + " of a case that is not open");
  }

  private static Circumstances circumstances(Happening happening) {
    return circumstances(file(happening));
  }

  /**
   * What of a case decides which rules apply to it. Its clocks know by themselves from when on a
   * breach makes it more urgent, so its priority is without that here: an assessment that counts
   * from before the breach must not carry the breach with it.
   */
  static Circumstances circumstances(CaseFile file) {
    var assessment = file.assessment();
    var particulars = file.particulars();
    boolean told = assessment != null && assessment.vulnerable();
    return new Circumstances(
        file.priorityWithoutBreach(Rules.STANDARD),
        file.complaint().channel(),
        file.complaint().category(),
        assessment == null ? null : assessment.conduct(),
        assessment == null ? null : assessment.fault(),
        particulars == null ? null : particulars.sector(),
        file.complaint().jurisdiction(),
        particulars == null ? null : particulars.customerTier(),
        told || Boolean.TRUE.equals(file.complaint().customerVulnerable()));
  }
}
