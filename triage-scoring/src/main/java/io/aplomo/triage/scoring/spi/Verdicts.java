package io.aplomo.triage.scoring.spi;

import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.contracts.triage.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scorer puts in the place of the built-in verdicts; a dimension that is null stays as it
 * is. The records of the contract refuse numbers out of their range, NaN among them, when they are
 * made.
 *
 * @param urgency the weights of its reasons add up to the score, but for the clamp to 0 to 100; the
 *     level is the band of the score
 * @param fault probabilities that add up to 1
 * @param conduct how the customer behaves towards people
 * @param emotion how the customer feels
 * @param demand against the policies of the conversation
 * @param understanding against the articles of the conversation
 * @param category ignored where the caller gave one
 * @param intent what the conversation wants
 * @param safety the reasons why somebody is in danger; empty if nobody is
 * @param vulnerable the reasons why somebody needs special care; empty if nobody does
 * @param remedies what the customer asks for, each once
 */
public record Verdicts(
    @Nullable Urgency urgency,
    @Nullable Fault fault,
    @Nullable Conduct conduct,
    @Nullable Emotion emotion,
    @Nullable Demand demand,
    @Nullable Understanding understanding,
    @Nullable Category category,
    @Nullable Intent intent,
    @Nullable List<Reason> safety,
    @Nullable List<Reason> vulnerable,
    @Nullable List<Remedy> remedies) {
  public Verdicts {
    safety = safety == null ? null : List.copyOf(safety);
    vulnerable = vulnerable == null ? null : List.copyOf(vulnerable);
    remedies = remedies == null ? null : List.copyOf(remedies);
  }

  /** Nothing is replaced. */
  public static final Verdicts NONE = new Builder().build();

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is to be replaced. */
  public static final class Builder {
    private @Nullable Urgency urgency;
    private @Nullable Fault fault;
    private @Nullable Conduct conduct;
    private @Nullable Emotion emotion;
    private @Nullable Demand demand;
    private @Nullable Understanding understanding;
    private @Nullable Category category;
    private @Nullable Intent intent;
    private @Nullable List<Reason> safety;
    private @Nullable List<Reason> vulnerable;
    private @Nullable List<Remedy> remedies;

    private Builder() {}

    public Builder urgency(Urgency urgency) {
      this.urgency = urgency;
      return this;
    }

    public Builder fault(Fault fault) {
      this.fault = fault;
      return this;
    }

    public Builder conduct(Conduct conduct) {
      this.conduct = conduct;
      return this;
    }

    public Builder emotion(Emotion emotion) {
      this.emotion = emotion;
      return this;
    }

    public Builder demand(Demand demand) {
      this.demand = demand;
      return this;
    }

    public Builder understanding(Understanding understanding) {
      this.understanding = understanding;
      return this;
    }

    public Builder category(Category category) {
      this.category = category;
      return this;
    }

    public Builder intent(Intent intent) {
      this.intent = intent;
      return this;
    }

    public Builder safety(List<Reason> safety) {
      this.safety = safety;
      return this;
    }

    public Builder vulnerable(List<Reason> vulnerable) {
      this.vulnerable = vulnerable;
      return this;
    }

    public Builder remedies(List<Remedy> remedies) {
      this.remedies = remedies;
      return this;
    }

    public Verdicts build() {
      return new Verdicts(
          urgency,
          fault,
          conduct,
          emotion,
          demand,
          understanding,
          category,
          intent,
          safety,
          vulnerable,
          remedies);
    }
  }
}
