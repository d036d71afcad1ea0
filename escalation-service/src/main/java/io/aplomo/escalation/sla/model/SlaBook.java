package io.aplomo.escalation.sla.model;

import io.aplomo.escalation.calendar.model.OpenTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * All policies and calendars of a tenant at one revision; immutable.
 *
 * @param revision rises with every change of a document of the tenant; 0 before the first
 * @param policies in the order in which they are asked
 * @param calendars by code
 */
public record SlaBook(long revision, List<Policy> policies, Map<String, Calendar> calendars) {

  /** A policy in one version. */
  public record Policy(SlaPolicy policy, long version) {}

  /** A calendar in one version, ready to count. */
  public record Calendar(OpenTime openTime, long version) {}

  /**
   * A rule that applies, with what it came from.
   *
   * @param slot what tells the clocks of a case apart: the kind of a contractual one, the code of a
   *     statutory one; that of a review is another
   */
  public record Applying(
      String slot, ClockRule rule, Versioned policy, Versioned calendar, OpenTime openTime) {}

  public SlaBook {
    policies =
        policies.stream()
            .sorted(
                Comparator.comparingInt((Policy p) -> p.policy().rank())
                    .thenComparing(p -> p.policy().code()))
            .toList();
    calendars = Map.copyOf(calendars);
  }

  /**
   * The rules that apply, by slot, in the order of policies.
   *
   * @throws IllegalStateException if a rule names a calendar that is not there, which no policy
   *     that was accepted does
   */
  public SequencedMap<String, Applying> applyingTo(Circumstances circumstances) {
    SequencedMap<String, Applying> applying = new LinkedHashMap<>();
    for (Policy each : policies) {
      if (each.policy().appliesTo(circumstances)) {
        for (ClockRule rule : each.policy().clocks()) {
          if (rule.target(circumstances.priority()) != null) {
            applying.putIfAbsent(slot(each.policy(), rule), applying(each, rule));
          }
        }
      }
    }
    return applying;
  }

  /**
   * The book as it would be after one more change: with a policy over that of its code, in that
   * one's next version.
   */
  public SlaBook with(SlaPolicy changed) {
    long version = 0;
    List<Policy> all = new ArrayList<>();
    for (Policy each : policies) {
      if (each.policy().code().equals(changed.code())) {
        version = each.version();
      } else {
        all.add(each);
      }
    }
    all.add(new Policy(changed, version + 1));
    return new SlaBook(revision + 1, all, calendars);
  }

  private Applying applying(Policy from, ClockRule rule) {
    Calendar calendar = calendars.get(rule.calendar());
    if (calendar == null) {
      throw new IllegalStateException(
          "Policy " + from.policy().code() + " names calendar " + rule.calendar());
    }
    return new Applying(
        slot(from.policy(), rule),
        rule,
        new Versioned(from.policy().code(), from.version()),
        new Versioned(rule.calendar(), calendar.version()),
        calendar.openTime());
  }

  private static String slot(SlaPolicy policy, ClockRule rule) {
    String slot =
        switch (rule.basis()) {
          case CONTRACTUAL -> rule.kind().name();
          case STATUTORY -> policy.code() + ":" + rule.code();
        };
    return rule.startedBy() == ClockStart.REVIEW ? slot + ":" + ClockStart.REVIEW : slot;
  }
}
