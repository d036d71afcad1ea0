package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One state of each kind, and one command of each kind, around one moment. */
public final class Protocol {
  public static final Instant BEFORE = Instant.parse("2026-11-21T09:00:00Z");
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  public static final Instant LATER = Instant.parse("2026-11-21T11:00:00Z");

  public static final ConductPolicy POLICY =
      new ConductPolicy(
          "test-1",
          Duration.ofDays(90),
          Duration.ofDays(30),
          Duration.ofMinutes(60),
          Duration.ofDays(1),
          Duration.ofDays(90),
          Duration.ofDays(365),
          3,
          Duration.ofDays(30));

  /** Just what the policy asks for. */
  public static final History ENOUGH = new History(3, NOW.minus(Duration.ofDays(30)));

  public static final Restriction WRITING =
      new Restriction(
          Set.of(Restriction.Kind.WRITING_ONLY),
          List.of(),
          null,
          null,
          NOW.plus(Duration.ofDays(7)));

  public static final Restricted RESTRICTED = new Restricted(BEFORE, "taker", WRITING);

  /** Nothing was noticed but what is withdrawn. */
  public static final Remains NOTHING_LEFT =
      new Remains(0, null, false, Set.of(), false, List.of());

  private Protocol() {}

  /** Conduct was noticed once, and these steps have a ground. */
  public static Remains left(Gravity gravity, Rung... standing) {
    return new Remains(1, gravity, false, Set.of(standing), false, List.of());
  }

  /** What an agent says of a step. */
  public static Act by(String person) {
    return new Act(person, false, null, false);
  }

  public static Situation at(Instant now, @Nullable Appeal appeal) {
    return new Situation(now, POLICY, ENOUGH, appeal);
  }

  /** Each state by its name; those that a threat makes different, twice. */
  public static Map<String, ConductState> states() {
    Map<String, ConductState> states = new LinkedHashMap<>();
    states.put("CLEAR", new Clear(BEFORE));
    states.put("OBSERVED", new Observed(BEFORE, Gravity.ABUSE, 1, LATER));
    states.put("OBSERVED_THREAT", new Observed(BEFORE, Gravity.THREAT, 1, LATER));
    states.put("WARNED", new Warned(BEFORE, "taker", Gravity.ABUSE, false, LATER));
    states.put(
        "SUPERVISOR_OFFERED", new SupervisorOffered(BEFORE, "taker", Gravity.ABUSE, false, LATER));
    states.put("CONTACT_ENDED", new ContactEnded(BEFORE, "taker", Gravity.ABUSE, LATER, null));
    states.put(
        "CONTACT_ENDED_RESTRICTED",
        new ContactEnded(BEFORE, "taker", Gravity.ABUSE, LATER, RESTRICTED));
    states.put("RESUMED", new Resumed(BEFORE));
    states.put("RESTRICTED", RESTRICTED);
    states.put(
        "OFFBOARDING_PROPOSED",
        new OffboardingProposed(BEFORE, "taker", WRITING, "another", Set.of(), null));
    states.put(
        "OFFBOARDED",
        new Offboarded(BEFORE, "taker", "another", NOW.plus(Duration.ofDays(200)), Set.of()));
    states.put(
        "SUSPENDED",
        new Suspended(BEFORE, new Warned(BEFORE, "taker", Gravity.ABUSE, false, LATER)));
    return states;
  }

  /** Each command by its name; those that come to different ends, more than once. */
  public static Map<String, Command> commands() {
    Act act = by("somebody");
    Map<String, Command> commands = new LinkedHashMap<>();
    commands.put(
        "report",
        new Command.Observe(Observation.reported(Category.INSULT, Severity.SERIOUS, true)));
    commands.put(
        "self-harm",
        new Command.Observe(Observation.reported(Category.SELF_HARM, Severity.SEVERE, true)));
    commands.put("withdraw", new Command.Withdraw(1, NOTHING_LEFT));
    commands.put("withdraw-nothing", new Command.Withdraw(0, NOTHING_LEFT));
    commands.put("withdraw-steps", new Command.Withdraw(1, left(Gravity.ABUSE)));
    commands.put(
        "withdraw-some",
        new Command.Withdraw(
            1, new Remains(1, Gravity.ABUSE, true, Set.of(Rung.values()), false, List.of())));
    commands.put(
        "instead",
        new Command.Instead(Observation.assessed(Source.CORRECTION, Gravity.ABUSE, false, 1)));
    commands.put(
        "instead-self-harm",
        new Command.Instead(Observation.assessed(Source.CORRECTION, Gravity.ABUSE, true, 1)));
    commands.put("time", new Command.TimeUp());
    commands.put("warn", new Command.Warn(act));
    commands.put("offer", new Command.OfferSupervisor(act));
    commands.put("end", new Command.EndContact(act));
    commands.put("resume", new Command.Resume(act));
    commands.put("restrict", new Command.Restrict(act, WRITING));
    commands.put("lift", new Command.Lift(act));
    commands.put("renew", new Command.Renew(act, NOW.plus(Duration.ofDays(60))));
    commands.put("appeal", new Command.Appeal(act));
    commands.put("decide", new Command.DecideAppeal(act, Command.Outcome.UPHELD));
    commands.put("propose", new Command.ProposeOffboarding(act));
    commands.put("confirm", new Command.ConfirmOffboarding(act, NOW.plus(Duration.ofDays(180))));
    return commands;
  }

  /** As {@code ConductJson} names it; the model has no names. */
  public static String name(ConductState state) {
    return state
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
