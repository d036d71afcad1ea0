package io.aplomo.triage.scorer;

import io.aplomo.contracts.ContractViolation;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.ScorerFactory;
import io.aplomo.triage.scoring.spi.ScorerSettings;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The scorer of the configuration. It is made at start, so that a scorer that is not there, or not
 * fit, keeps the service from starting rather than from scoring.
 */
@Singleton
@Startup
public class ChosenScorer {
  private final AssessConversation builtIn = AssessConversation.builtIn();
  private final @Nullable GuardedScorer own;

  ChosenScorer(ScorerConfig config, Config settings, MeterRegistry registry) {
    this.own =
        config.name().equals(ScorerConfig.BUILT_IN) ? null : open(config, settings, registry);
  }

  /** Assesses on the caller's thread, which must not be an event loop's. */
  public Assessment assess(Conversation conversation) {
    Assessment assessment = builtIn.assess(conversation);
    return own == null ? assessment : own.assess(conversation, assessment);
  }

  private GuardedScorer open(ScorerConfig config, Config settings, MeterRegistry registry) {
    ScorerFactory factory = FindScorer.named(config.name(), config.folder());
    ConversationScorer opened = factory.open(settingsOf(config.name(), settings));
    Scorer underneath = builtIn.assess(Conversation.of("")).scorer();
    return new GuardedScorer(opened, identity(opened, underneath), config, registry);
  }

  private static ScorerSettings settingsOf(String name, Config settings) {
    return new ScorerSettings(
        "aplomo.scorer." + name + ".", key -> settings.getOptionalValue(key, String.class));
  }

  /**
   * What assessments name: both versions, because the dimensions that the own scorer leaves are the
   * built-in one's.
   */
  private static Scorer identity(ConversationScorer own, Scorer builtIn) {
    if (own.name().equals(builtIn.name())) {
      throw new ScorerUnavailable("a scorer of your own must not be called " + builtIn.name());
    }
    if (own.version().length() > ConversationScorer.MAX_VERSION) {
      throw new ScorerUnavailable(
          "the version of scorer %s is longer than %d characters"
              .formatted(own.name(), ConversationScorer.MAX_VERSION));
    }
    try {
      return new Scorer(own.name(), own.version() + "_" + builtIn.version());
    } catch (ContractViolation e) {
      throw new ScorerUnavailable(
          "the name and version of scorer %s may hold letters, digits, dots, hyphens and underscores only"
              .formatted(own.name()),
          e);
    }
  }

  @PreDestroy
  void close() {
    if (own != null) {
      own.close();
    }
  }
}
