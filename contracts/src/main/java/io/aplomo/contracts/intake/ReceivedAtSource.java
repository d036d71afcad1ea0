package io.aplomo.contracts.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;

/**
 * Why we believe that a complaint was received when it says: every clock runs from that instant.
 *
 * @param kind our clock, or the caller's word for a letter, a counter, an e-mail or an import
 * @param statedBy the subject of the token that posted the complaint, who answers for the instant
 */
public record ReceivedAtSource(Kind kind, String statedBy) {

  /** Whose clock it was. */
  public enum Kind {
    /** Intake's database, at acceptance. */
    CLOCK,
    /** The caller gave it. */
    CALLER,
    /** A value that this reader does not know yet. */
    @JsonEnumDefaultValue
    UNKNOWN
  }

  public ReceivedAtSource {
    Bounds.present(kind, "kind");
    Bounds.matching(statedBy, "statedBy", Formats.TOKEN_SUBJECT);
  }
}
