package io.aplomo.triage.training.evaluation;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Urgency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What an assessment says, in the words of the labels. */
final class Verdicts {
  private static final Map<String, Function<Assessment, String>> DIMENSIONS = dimensions();

  private Verdicts() {}

  /** Every dimension that has labels, in the order of reports. */
  static Set<String> dimensionNames() {
    return DIMENSIONS.keySet();
  }

  static String of(Assessment assessment, String dimension) {
    return Objects.requireNonNull(DIMENSIONS.get(dimension), dimension).apply(assessment);
  }

  /** Whether somebody would be told that this customer is abusive or threatening. */
  static boolean isFlagged(Assessment assessment) {
    Conduct.Level level = assessment.conduct().level();
    return level == Conduct.Level.ABUSIVE || level == Conduct.Level.THREATENING;
  }

  static boolean isThreat(Assessment assessment) {
    return assessment.conduct().level() == Conduct.Level.THREATENING;
  }

  private static Map<String, Function<Assessment, String>> dimensions() {
    Map<String, Function<Assessment, String>> map = new LinkedHashMap<>();
    map.put("conduct", a -> lower(a.conduct().level()));
    map.put("target", a -> lower(a.conduct().target()));
    map.put("emotion", a -> lower(a.emotion().level()));
    map.put("urgency", a -> label(a.urgency().level()));
    map.put("fault", a -> lower(a.fault().verdict()));
    map.put("demand", a -> lower(a.demand().verdict()));
    map.put("understanding", a -> lower(a.understanding().verdict()));
    map.put("safety", a -> String.valueOf(a.safety()));
    map.put("vulnerable", a -> String.valueOf(a.vulnerable()));
    map.put("category", a -> a.category().verdict().name());
    map.put("intent", a -> lower(a.intent()));
    return map;
  }

  private static String label(Urgency.Level level) {
    return switch (level) {
      case LOW -> "0";
      case NORMAL -> "1";
      case HIGH -> "2";
      case CRITICAL -> "3";
    };
  }

  private static String lower(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
