package io.aplomo.triage.training.cli;

import java.nio.file.Path;

/** Where our own labelled texts lie. */
final class CorpusFolder {
  private CorpusFolder() {}

  static Path path() {
    return Path.of(System.getProperty("aplomo.root", "."), "triage-service", "training", "texts");
  }
}
