package io.aplomo.escalation.transfer.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.transfer.model.TransferRules;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/** The rules that hold for every tenant: a versioned file that comes with the program. */
@Singleton
public class TransferPolicies {
  private static final String STANDARD = "/transfer/standard-policy.json";

  private final TransferRules standard;

  @Inject
  TransferPolicies(ObjectMapper json) {
    this(read(json));
  }

  /** Rules of its own, for every tenant. */
  TransferPolicies(TransferRules standard) {
    this.standard = standard;
  }

  /** What holds now. */
  public TransferRules current() {
    return standard;
  }

  private static TransferRules read(ObjectMapper json) {
    try (InputStream in =
        Objects.requireNonNull(TransferPolicies.class.getResourceAsStream(STANDARD), STANDARD)) {
      return json.readValue(in, Document.class).rules();
    } catch (IOException e) {
      throw new UncheckedIOException(STANDARD + " is part of the program", e);
    }
  }

  /** The file; units are in the names. */
  record Document(String version, int budget, int confirmMinutes) {
    TransferRules rules() {
      return new TransferRules(version, budget, Duration.ofMinutes(confirmMinutes));
    }
  }
}
