package io.aplomo.escalation.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Orders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Intake and triage are two topics: their facts may come in any order, and repeat. */
class OrderIndependenceTest {

  private static List<Fact> factsOf(Conduct conduct) {
    return List.of(
        Facts.received(true),
        Facts.message(1),
        Facts.message(2),
        Facts.assessed(Facts.urgent(1, Urgency.CRITICAL), true),
        Facts.assessed(Facts.rude(2, conduct, ConductTarget.STAFF), true),
        Facts.changed(
            Facts.rude(3, conduct, ConductTarget.COMPANY),
            new Occasion.Corrected("CONDUCT", conduct.name())));
  }

  @ParameterizedTest
  @EnumSource(Conduct.class)
  void everyOrderEndsInTheSameCase(Conduct conduct) {
    Set<CaseState> ends = new HashSet<>();
    List<List<Fact>> orders = Orders.of(factsOf(conduct));

    orders.forEach(order -> ends.add(endOf(order)));

    assertThat(orders).hasSize(720);
    assertThat(ends).hasSize(1).first().isInstanceOf(CaseFile.class);
  }

  @Test
  void aRepetitionAnywhereChangesNothing() {
    List<Fact> facts = factsOf(Conduct.ABUSIVE);
    CaseState end = endOf(facts);

    for (List<Fact> order : Orders.of(facts)) {
      for (Fact again : facts) {
        List<Fact> repeated = new ArrayList<>(order);
        repeated.add(again);
        assertThat(endOf(repeated)).isEqualTo(end);
      }
    }
  }

  @Test
  void whatIsSaidOfPriorityAndQueueEndsWithTheCase() {
    for (List<Fact> order : Orders.of(factsOf(Conduct.THREATENING))) {
      Priority said = null;
      Queue told = null;
      CaseState state = Facts.UNOPENED;
      for (Fact fact : order) {
        Decision<? extends CaseState> decision = state.on(fact, Rules.STANDARD, Facts.NOW);
        state = decision.next();
        for (CaseEvent event : decision.events()) {
          if (event instanceof CaseEvent.Prioritised p) {
            assertThat(p.from()).isEqualTo(said);
            said = p.to();
          } else if (event instanceof CaseEvent.Routed r) {
            assertThat(r.from()).isEqualTo(told);
            told = r.to();
          }
        }
      }
      assertThat(state).isInstanceOf(CaseFile.class);
      assertThat(said).isEqualTo(((CaseFile) state).priority());
      assertThat(told).isEqualTo(((CaseFile) state).queue());
    }
  }

  private static CaseState endOf(List<Fact> order) {
    CaseState state = Facts.UNOPENED;
    for (Fact fact : order) {
      state = state.on(fact, Rules.STANDARD, Facts.NOW).next();
    }
    return state;
  }
}
