package io.aplomo.escalation.conduct.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of the present ladder, in numbers of the history: the higher, the later. A warning
 * needs conduct before it; every other step a threat before it, or a warning that stands.
 *
 * @param resting what rests on the assessment of one case
 * @param others what somebody reported, or other cases show
 * @param earlier whether anything that rests on the assessment counts in a ladder that is over
 * @param steps in the order of their numbers
 */
public record Ladder(Noticed resting, Noticed others, boolean earlier, List<Step> steps) {
  public Ladder {
    steps = List.copyOf(steps);
  }

  /** A step that was taken. */
  public record Step(long number, Rung rung) {}

  /**
   * What was noticed.
   *
   * @param entries all of it
   * @param times how often it was conduct, and not that the customer may harm themselves
   * @param from number of the first entry; null if there is none
   * @param to number of the last entry
   * @param first number of the first conduct; null if there is none
   * @param firstThreat number of the first threat
   * @param last number of the last conduct
   * @param selfHarm whether the customer may harm themselves
   */
  public record Noticed(
      int entries,
      int times,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable Long first,
      @Nullable Long firstThreat,
      @Nullable Long last,
      boolean selfHarm) {
    public static final Noticed NOTHING = new Noticed(0, 0, null, null, null, null, null, false);

    @Nullable Gravity gravity() {
      if (firstThreat != null) {
        return Gravity.THREAT;
      }
      return first == null ? null : Gravity.ABUSE;
    }
  }

  /** Whether a corrected assessment says no more and no less than it said before. */
  public boolean says(@Nullable Observation instead) {
    return resting.gravity() == conduct(instead) && resting.selfHarm() == isSelfHarm(instead);
  }

  /**
   * What remains if what rests on the assessment is withdrawn.
   *
   * @param instead what the assessment says now, from the moment on when it first said something;
   *     null for nothing
   */
  public Remains replacing(@Nullable Observation instead) {
    Gravity said = conduct(instead);
    Long from = said == null ? null : resting.from();
    return remains(
        others.times() + (said == null ? 0 : 1),
        lower(others.first(), from),
        lower(others.firstThreat(), said == Gravity.THREAT ? from : null),
        higher(others.last(), said == null ? null : resting.to()),
        others.selfHarm() || isSelfHarm(instead),
        steps);
  }

  /** What remains if steps are undone and nothing that was noticed is withdrawn. */
  public Remains without(Set<Long> undone) {
    return remains(
        others.times() + resting.times(),
        lower(others.first(), resting.first()),
        lower(others.firstThreat(), resting.firstThreat()),
        higher(others.last(), resting.last()),
        others.selfHarm() || resting.selfHarm(),
        steps.stream().filter(step -> !undone.contains(step.number())).toList());
  }

  private static Remains remains(
      int times,
      @Nullable Long first,
      @Nullable Long threat,
      @Nullable Long last,
      boolean selfHarm,
      List<Step> steps) {
    Map<Rung, Boolean> stands = new EnumMap<>(Rung.class);
    List<Long> fallen = new ArrayList<>();
    Long warned = null;
    Long answered = null;
    for (Step step : steps) {
      boolean grounded =
          isAfter(step, step.rung() == Rung.WARNED ? first : threat)
              || (step.rung() != Rung.WARNED && isAfter(step, warned));
      stands.put(step.rung(), grounded);
      if (!grounded) {
        fallen.add(step.number());
      } else {
        switch (step.rung()) {
          case WARNED -> {
            warned = lower(warned, step.number());
            answered = step.number();
          }
          case SUPERVISOR_OFFERED -> answered = step.number();
          case CONTACT_ENDED, RESTRICTED -> {}
        }
      }
    }
    stands.values().removeIf(grounded -> !grounded);
    Gravity gravity = threat != null ? Gravity.THREAT : first != null ? Gravity.ABUSE : null;
    boolean goesOn = last != null && answered != null && last > answered;
    return new Remains(times, gravity, selfHarm, stands.keySet(), goesOn, fallen);
  }

  private static boolean isAfter(Step step, @Nullable Long ground) {
    return ground != null && step.number() > ground;
  }

  private static @Nullable Gravity conduct(@Nullable Observation said) {
    return said == null || said.selfHarm() ? null : said.gravity();
  }

  private static boolean isSelfHarm(@Nullable Observation said) {
    return said != null && said.selfHarm();
  }

  private static @Nullable Long lower(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Long.valueOf(Math.min(one, other));
  }

  private static @Nullable Long higher(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Long.valueOf(Math.max(one, other));
  }
}
