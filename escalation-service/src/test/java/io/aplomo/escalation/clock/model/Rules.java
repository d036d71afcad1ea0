package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.calendar.model.Opening;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.ClockStart;
import io.aplomo.escalation.sla.model.LadderStep;
import io.aplomo.escalation.sla.model.Match;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.SlaPolicy;
import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Warning;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for tests: an office in Madrid, open from Monday to Friday, 9 to 17 o'clock. */
public final class Rules {
  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  public static final OpenTime OFFICE = OpenTime.of(office());
  private static final long HOUR = 3600;

  private Rules() {}

  /** One rule being put together. */
  public static final class Rule {
    private final ClockKind kind;
    private final Map<Priority, Target> targets = new EnumMap<>(Priority.class);
    private final List<Warning> warnings = new ArrayList<>();
    private Basis basis = Basis.CONTRACTUAL;
    private Set<PauseCause> pausedBy = Set.of();
    private ClockStart startedBy = ClockStart.RECEIPT;
    private Set<ClockRestart> restartedBy = Set.of();
    private String code;
    private List<LadderStep> ladder = List.of();
    private Set<Author> answeredBy = Set.of(Author.AGENT);

    private Rule(ClockKind kind) {
      this.kind = kind;
      this.code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Rule named(String as) {
      code = as;
      return this;
    }

    public Rule onReview() {
      startedBy = ClockStart.REVIEW;
      return this;
    }

    public Rule restartedBy(ClockRestart... by) {
      restartedBy = Set.of(by);
      return this;
    }

    public Rule workingHours(double hours, Priority... priorities) {
      return target(new Target.Duration((long) (hours * HOUR), Target.Time.WORKING), priorities);
    }

    public Rule minutes(long minutes, Priority... priorities) {
      return seconds(minutes * 60, priorities);
    }

    public Rule seconds(long seconds, Priority... priorities) {
      return target(new Target.Duration(seconds, Target.Time.ELAPSED), priorities);
    }

    public Rule workingDays(int days) {
      return target(
          new Target.Date(
              new DateTarget(
                  DateTarget.Unit.WORKING_DAY, days, DateTarget.DayEnd.CLOSE_OF_BUSINESS)));
    }

    public Rule warnedAt(double share) {
      warnings.add(new Warning.Share(share));
      return this;
    }

    public Rule warnedBefore(long seconds) {
      warnings.add(new Warning.Lead(seconds));
      return this;
    }

    public Rule byLaw() {
      basis = Basis.STATUTORY;
      return this;
    }

    /** Somebody is called about a breach. */
    public Rule called() {
      ladder = List.of(new LadderStep(LadderStep.Audience.MANAGER, 0));
      return this;
    }

    /** Somebody is called so long after a breach, beside those who are called already. */
    public Rule calls(LadderStep.Audience audience, long afterSeconds) {
      List<LadderStep> more = new ArrayList<>(ladder);
      more.add(new LadderStep(audience, afterSeconds));
      ladder = more;
      return this;
    }

    public Rule answeredBy(Author... authors) {
      answeredBy = Set.of(authors);
      return this;
    }

    public Rule pausedBy(PauseCause... causes) {
      pausedBy = Set.of(causes);
      return this;
    }

    private Rule target(Target target, Priority... priorities) {
      Priority[] wanted = priorities.length == 0 ? Priority.values() : priorities;
      Arrays.stream(wanted).forEach(priority -> targets.put(priority, target));
      return this;
    }

    private ClockRule build() {
      return new ClockRule(
          code,
          kind,
          basis,
          "office",
          targets,
          warnings,
          pausedBy,
          startedBy,
          restartedBy,
          kind == ClockKind.NEXT_RESPONSE ? Set.of(Author.CUSTOMER) : Set.of(),
          answeredBy,
          ladder);
    }
  }

  /** Begins a rule. */
  public static Rule rule(ClockKind kind) {
    return new Rule(kind);
  }

  /** A policy for all cases. */
  public static SlaPolicy policy(String code, Rule... rules) {
    return policy(code, Match.ANY, rules);
  }

  /** A policy for some cases. */
  public static SlaPolicy policy(String code, Match match, Rule... rules) {
    return new SlaPolicy(code, true, 100, match, Arrays.stream(rules).map(Rule::build).toList());
  }

  /** A book of one revision. */
  public static SlaBook book(long revision, SlaPolicy... policies) {
    Map<String, SlaBook.Calendar> calendars = new HashMap<>();
    calendars.put("office", new SlaBook.Calendar(OFFICE, 1));
    return new SlaBook(
        revision,
        Arrays.stream(policies).map(p -> new SlaBook.Policy(p, revision)).toList(),
        calendars);
  }

  /** A case of an e-mail. */
  public static Circumstances priority(Priority priority) {
    return circumstances(priority, null);
  }

  /** A case of an e-mail of a customer in a line of business. */
  public static Circumstances circumstances(Priority priority, @Nullable String sector) {
    return new Circumstances(priority, Channel.EMAIL, null, null, null, sector, "ES", null, false);
  }

  private static WorkingCalendar office() {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        week.put(day, List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0))));
      }
    }
    return new WorkingCalendar("office", MADRID, week, Map.of(), null);
  }
}
