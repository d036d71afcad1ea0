package io.aplomo.escalation.playbook.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What every tenant has before it puts a playbook of its own under the same code. Its version is 0.
 */
@Singleton
public class StandardPlaybook {
  private static final String FILE = "/playbook/standard.json";

  private final PlaybookDocument document;

  StandardPlaybook(ObjectMapper json) {
    try (InputStream in =
        Objects.requireNonNull(StandardPlaybook.class.getResourceAsStream(FILE), FILE)) {
      document = json.readValue(in, PlaybookDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the program", e);
    }
  }

  /** As managers write playbooks. */
  public PlaybookDocument document() {
    return document;
  }
}
