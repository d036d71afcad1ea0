package io.aplomo.escalation.conduct.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.conduct.model.Proposal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** What to say with each step, in Spanish and English: a versioned file beside the program. */
@Singleton
class ConductWording {
  private static final String FILE = "/conduct/wording.json";

  private final Document document;

  ConductWording(ObjectMapper json) {
    try (InputStream in =
        Objects.requireNonNull(ConductWording.class.getResourceAsStream(FILE), FILE)) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the program", e);
    }
  }

  /** The file. */
  record Document(String version, Map<Proposal.Step, Wording> steps) {}

  /** One text in the languages of the consoles. */
  record Wording(String es, String en) {}

  String version() {
    return document.version();
  }

  Wording of(Proposal.Step step) {
    return Objects.requireNonNull(document.steps().get(step), step::name);
  }
}
