package io.aplomo.escalation.people.http;

import io.aplomo.escalation.people.model.Authority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may grant a remedy.
 *
 * @param reason why not; absent if they may
 * @param limitMinor all that they may grant of that currency; absent unless the amount is the
 *     reason
 * @param grantedBy id of the nearest one above them who may; absent if they may themselves, or
 *     nobody does
 */
@Schema(name = "AuthorityAnswer")
record AuthorityAnswer(
    boolean granted,
    @Nullable Reason reason,
    @Nullable Long limitMinor,
    @Nullable String grantedBy) {

  /** Why somebody may not. */
  enum Reason {
    WRONG_REMEDY,
    OVER_LIMIT
  }

  static AuthorityAnswer of(Authority.Ruling ruling, @Nullable String grantedBy) {
    return switch (ruling) {
      case Authority.Ruling.Granted granted -> new AuthorityAnswer(true, null, null, null);
      case Authority.Ruling.WrongRemedy wrong ->
          new AuthorityAnswer(false, Reason.WRONG_REMEDY, null, grantedBy);
      case Authority.Ruling.OverLimit over ->
          new AuthorityAnswer(false, Reason.OVER_LIMIT, over.limit(), grantedBy);
    };
  }
}
