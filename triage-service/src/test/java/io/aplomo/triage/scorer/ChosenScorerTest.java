package io.aplomo.triage.scorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.ScorerFactory;
import io.aplomo.triage.scoring.spi.ScorerSettings;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import io.aplomo.triage.scoring.spi.Verdicts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenScorerTest {
  private static final Conversation CONVERSATION = Conversation.of("No gas since Monday.");
  private static final String SERVICES = "META-INF/services/" + ScorerFactory.class.getName();

  @TempDir Path folder;

  @Test
  void isTheBuiltInOneUnlessToldOtherwise() {
    assertThat(chosen(Map.of()).assess(CONVERSATION))
        .isEqualTo(AssessConversation.builtIn().assess(CONVERSATION));
  }

  @Test
  void hasTheseDefaults() {
    ScorerConfig config = config(Map.of()).getConfigMapping(ScorerConfig.class);

    assertThat(config.name()).isEqualTo("built-in");
    assertThat(config.folder()).isEmpty();
    assertThat(config.timeout()).isEqualTo(Duration.ofMillis(50));
    assertThat(config.breakerCalls()).isEqualTo(20);
    assertThat(config.breakerFailureShare()).isEqualTo(0.5);
    assertThat(config.breakerDelay()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.breakerTrials()).isEqualTo(3);
  }

  @Test
  void doesNotStartWithoutTheScorerThatIsAskedFor() {
    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> chosen(Map.of("aplomo.scorer", "onyx")))
        .withMessage(
            "aplomo.scorer=onyx: there is no such scorer on the class path, only built-in");
  }

  @Test
  void doesNotStartWithoutTheFolder() {
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() ->
            chosen(Map.of("aplomo.scorer", "own", "aplomo.scorer.folder", missing.toString())))
        .withMessage("aplomo.scorer.folder=" + missing + " cannot be read");
  }

  @Test
  void takesAScorerFromTheFolderAndNamesBothVersions() throws IOException {
    jar();
    String builtIn = AssessConversation.builtIn().assess(CONVERSATION).scorer().version();

    ChosenScorer chosen = chosen(own(Map.of("aplomo.scorer.own.version", "7")));

    assertThat(chosen.assess(CONVERSATION).scorer().name()).isEqualTo("acme");
    assertThat(chosen.assess(CONVERSATION).scorer().version()).isEqualTo("7_" + builtIn);
    chosen.close();
  }

  @Test
  void refusesAVersionThatNoAssessmentCanShow() throws IOException {
    jar();

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> chosen(own(Map.of("aplomo.scorer.own.version", "a b"))))
        .withMessageContaining("scorer acme may hold letters");
  }

  @Test
  void passesOnWhatTheFactoryMisses() throws IOException {
    jar();

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> chosen(own(Map.of())))
        .withMessage("aplomo.scorer.own.version is not set");
  }

  private Map<String, String> own(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("aplomo.scorer", "own");
    all.put("aplomo.scorer.folder", folder.toString());
    all.put("aplomo.scorer.timeout", "30s");
    return all;
  }

  /** The service file alone: the class comes from the parent loader. */
  private void jar() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("own.jar")))) {
      jar.putNextEntry(new JarEntry(SERVICES));
      jar.write(OwnFactory.class.getName().getBytes(UTF_8));
      jar.closeEntry();
    }
  }

  private static ChosenScorer chosen(Map<String, String> properties) {
    SmallRyeConfig config = config(properties);
    return new ChosenScorer(
        config.getConfigMapping(ScorerConfig.class), config, new SimpleMeterRegistry());
  }

  private static SmallRyeConfig config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        // Durations as "50ms" are Quarkus' own.
        .addDiscoveredConverters()
        .withValidateUnknown(false)
        .withMapping(ScorerConfig.class)
        .build();
  }

  /** Opens a scorer that has no opinion. */
  public static final class OwnFactory implements ScorerFactory {
    @Override
    public String name() {
      return "own";
    }

    @Override
    public ConversationScorer open(ScorerSettings settings) {
      String version = settings.require("version");
      return new ConversationScorer() {
        @Override
        public String name() {
          return "acme";
        }

        @Override
        public String version() {
          return version;
        }

        @Override
        public Verdicts judge(Conversation conversation, Assessment builtIn) {
          return Verdicts.NONE;
        }
      };
    }
  }
}
