package io.aplomo.triage.onnx;

import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.ScorerFactory;
import io.aplomo.triage.scoring.spi.ScorerSettings;
import java.nio.file.Path;

/** Opens the scorer that the file {@code aplomo.scorer.onnx.config} describes. */
public final class OnnxScorerFactory implements ScorerFactory {
  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public ConversationScorer open(ScorerSettings settings) {
    return OnnxScorer.open(OnnxSettings.read(Path.of(settings.require("config"))));
  }
}
