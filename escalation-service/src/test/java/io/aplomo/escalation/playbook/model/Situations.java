package io.aplomo.escalation.playbook.model;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Situations to choose for. */
public final class Situations {
  private static final List<Boolean> BOTH = List.of(false, true);

  /** Of a civil customer on the phone of whom nothing else is known. */
  public static final Situation PLAIN =
      new Situation(
          Fault.UNDETERMINED,
          Conduct.CIVIL,
          DemandVerdict.NONE,
          null,
          Understanding.UNKNOWN,
          Urgency.NORMAL,
          Channel.PHONE,
          false,
          false);

  private Situations() {}

  public static Situation fault(Fault fault) {
    return with(fault, PLAIN.conduct(), PLAIN.demand(), null);
  }

  public static Situation with(
      Fault fault, Conduct conduct, DemandVerdict demand, Demand.@Nullable State state) {
    return new Situation(
        fault,
        conduct,
        demand,
        state,
        PLAIN.understanding(),
        PLAIN.urgency(),
        PLAIN.channel(),
        false,
        false);
  }

  /** Every situation that there is: 124,416. */
  public static void forEach(Consumer<Situation> consumer) {
    forEachAnswer(at -> around(at, consumer));
  }

  private static void forEachAnswer(Consumer<Situation> consumer) {
    for (Fault fault : Fault.values()) {
      for (Conduct conduct : Conduct.values()) {
        for (DemandVerdict demand : DemandVerdict.values()) {
          consumer.accept(with(fault, conduct, demand, null));
          for (Demand.State state : Demand.State.values()) {
            consumer.accept(with(fault, conduct, demand, state));
          }
        }
      }
    }
  }

  private static void around(Situation at, Consumer<Situation> consumer) {
    for (Understanding understanding : Understanding.values()) {
      for (Urgency urgency : Urgency.values()) {
        for (Channel channel : Channel.values()) {
          for (boolean vulnerable : BOTH) {
            for (boolean safety : BOTH) {
              consumer.accept(
                  new Situation(
                      at.fault(),
                      at.conduct(),
                      at.demand(),
                      at.demandState(),
                      understanding,
                      urgency,
                      channel,
                      vulnerable,
                      safety));
            }
          }
        }
      }
    }
  }
}
