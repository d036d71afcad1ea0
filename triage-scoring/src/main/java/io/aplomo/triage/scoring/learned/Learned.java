package io.aplomo.triage.scoring.learned;

import io.aplomo.triage.scoring.conversation.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the models that the service ships. Immutable and safe for any number of threads. */
public final class Learned {
  private static final String MODEL = "/model/triage.model";

  private final LinearModel model;
  private final LearnedFeatures features;

  public Learned(LinearModel model, LearnedFeatures features) {
    this.model = model;
    this.features = features;
  }

  /**
   * With the models that the service ships.
   *
   * @throws UncheckedIOException if the file is missing or of another version
   */
  public static Learned builtIn(LearnedFeatures features) {
    try (InputStream file = Learned.class.getResourceAsStream(MODEL)) {
      if (file == null) {
        throw new IOException(MODEL + " is missing");
      }
      return new Learned(LinearModel.read(file), features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks every head about every text of the customer. */
  public Opinion opinion(Reading reading) {
    List<Opinion.Heard> texts = new ArrayList<>(reading.texts().size());
    for (int i = 0; i < reading.texts().size(); i++) {
      Features read = features.of(reading, i);
      if (i == 0) {
        LearnedFeatures.facts(read, reading.conversation().facts());
      }
      int part = reading.parts().get(i);
      texts.add(
          new Opinion.Heard(
              part == 0 ? null : reading.conversation().messages().get(part - 1).id(),
              reading.texts().get(i).tokens(),
              read,
              model));
    }
    return new Opinion(model, texts);
  }
}
