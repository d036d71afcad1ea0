package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * How the customer behaves towards people. Being angry, loud or litigious is not abuse.
 *
 * @param level the verdict; {@code ANGRY} is civil conduct with an angry emotion
 * @param target where the hostility points, {@code NONE} if there is none
 * @param score 0 to 1, the probability that the level is {@code ABUSIVE} or {@code THREATENING}
 * @param reasons what speaks for the level, heaviest first
 */
public record Conduct(Level level, Target target, double score, List<Reason> reasons) {
  /** From harmless to dangerous. */
  public enum Level {
    CIVIL,
    ANGRY,
    ABUSIVE,
    THREATENING
  }

  /** Whom or what the hostility is aimed at. */
  public enum Target {
    STAFF,
    COMPANY,
    PRODUCT,
    SELF,
    @JsonEnumDefaultValue
    OTHER,
    NONE
  }

  public Conduct {
    Bounds.present(level, "level");
    Bounds.present(target, "target");
    Bounds.probability(score, "score");
    reasons = Bounds.first(reasons, "reasons", Limits.REASONS);
  }
}
