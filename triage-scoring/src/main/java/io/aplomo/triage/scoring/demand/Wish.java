package io.aplomo.triage.scoring.demand;

import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Signals;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.List;

/**
 * What the customer asks for, as far as a policy can limit it.
 *
 * @param signals of the conversation
 * @param facts of the complaint
 * @param money the most money asked for in a sentence that asks, 0 if none is named
 * @param percent the most percent asked for in a sentence that asks, 0 if none is named
 */
record Wish(Signals signals, Facts facts, double money, double percent) {
  private static final List<Signal> ASKING =
      List.of(
          Signal.REQUEST,
          Signal.INSISTENCE,
          Signal.WANTS_REFUND,
          Signal.WANTS_PAYMENT,
          Signal.WANTS_COMPENSATION,
          Signal.WANTS_DISCOUNT);

  static Wish of(Reading reading) {
    double money = 0;
    double percent = 0;
    for (int part = 0; part < reading.texts().size(); part++) {
      ReadText text = reading.texts().get(part);
      for (Amount amount : AmountReader.read(text)) {
        if (isAskedFor(reading, part, amount)) {
          if (amount.unit() == Amount.Unit.PERCENT) {
            percent = Math.max(percent, amount.value());
          } else {
            money = Math.max(money, amount.value());
          }
        }
      }
    }
    return new Wish(reading.signals(), Facts.of(reading.conversation()), money, percent);
  }

  private static boolean isAskedFor(Reading reading, int textNumber, Amount amount) {
    int part = reading.parts().get(textNumber);
    return ASKING.stream()
        .flatMap(signal -> reading.signals().own(signal).stream())
        .anyMatch(hit -> hit.part() == part && hit.sentence() == amount.sentence());
  }

  boolean wants(Signal signal) {
    return signals.has(signal);
  }

  List<Hit> words(Signal signal) {
    return signals.own(signal);
  }
}
