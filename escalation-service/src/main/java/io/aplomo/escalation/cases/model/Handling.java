package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a case is handled, beside where it stands.
 *
 * @param steps the recovery steps that are done, each with its last evidence
 * @param demand absent while the customer has asked for nothing
 * @param tags codes of the organisation, at most {@value #MOST_TAGS}
 * @param insistedAt since when the dossier has to be complete: the customer insisted on something,
 *     whatever they asked for afterwards; null if they never did
 */
public record Handling(
    Map<RecoveryStep, Evidence> steps,
    @Nullable Demand demand,
    SortedSet<String> tags,
    @Nullable Instant insistedAt) {

  /** More than anybody reads beside a case in a list. */
  public static final int MOST_TAGS = 20;

  /** Of a case that nobody has dealt with. */
  public static final Handling NONE = new Handling(Map.of(), null, new TreeSet<>(), null);

  public Handling {
    Map<RecoveryStep, Evidence> inOrder = new EnumMap<>(RecoveryStep.class);
    inOrder.putAll(steps);
    steps = Collections.unmodifiableMap(inOrder);
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /** The recovery steps that are not done, in their order. */
  public List<RecoveryStep> missing() {
    return Arrays.stream(RecoveryStep.values()).filter(step -> !steps.containsKey(step)).toList();
  }

  Ruling done(Stage at, Command.DoStep c, Instant now) {
    Evidence evidence = new Evidence(c.messageId(), c.reference(), c.by(), now);
    if (evidence.shows(steps.get(c.step()))) {
      return new Ruling.Refused(Refusal.ALREADY_DONE);
    }
    Map<RecoveryStep, Evidence> more = new EnumMap<>(RecoveryStep.class);
    more.putAll(steps);
    more.put(c.step(), evidence);
    return new Ruling.Granted(
        at,
        new Handling(more, demand, tags, insistedAt),
        new CaseEvent.StepDone(c.step(), evidence));
  }

  Ruling moved(Stage at, Command.MoveDemand c, Instant now) {
    Refusal refusal = Demand.refusal(demand, c.to(), c.reasonCode() != null);
    if (refusal != null) {
      return new Ruling.Refused(refusal);
    }
    Demand next = new Demand(c.to(), c.basis(), c.code(), now);
    boolean first = insistedAt == null && c.to() == Demand.State.INSISTED;
    return new Ruling.Granted(
        at,
        new Handling(steps, next, tags, first ? now : insistedAt),
        new CaseEvent.DemandMoved(
            demand == null ? null : demand.state(), next, c.by(), c.reasonCode()));
  }

  Ruling tagged(Stage at, Command.Tag c, Instant now) {
    if (tags.contains(c.tag())) {
      return new Ruling.Refused(Refusal.ALREADY_TAGGED);
    }
    if (tags.size() >= MOST_TAGS) {
      return new Ruling.Refused(Refusal.TAGS_FULL);
    }
    SortedSet<String> more = new TreeSet<>(tags);
    more.add(c.tag());
    return new Ruling.Granted(
        at,
        new Handling(steps, demand, more, insistedAt),
        new CaseEvent.Tagged(now, c.by(), c.tag()));
  }

  Ruling untagged(Stage at, Command.Untag c, Instant now) {
    if (!tags.contains(c.tag())) {
      return new Ruling.Refused(Refusal.NOT_TAGGED);
    }
    SortedSet<String> fewer = new TreeSet<>(tags);
    fewer.remove(c.tag());
    return new Ruling.Granted(
        at,
        new Handling(steps, demand, fewer, insistedAt),
        new CaseEvent.Untagged(now, c.by(), c.tag()));
  }
}
