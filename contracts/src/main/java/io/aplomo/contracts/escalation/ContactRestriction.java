package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import io.aplomo.contracts.intake.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer can be in contact until the review.
 *
 * @param kinds what is restricted, at most 16
 * @param channels of {@link RestrictionKind#CHANNEL}: those that stay open, at most 16
 * @param hours of {@link RestrictionKind#HOURS}
 * @param contact of {@link RestrictionKind#NAMED_CONTACT}: subject of a token
 * @param reviewAt when it ends, unless it is renewed before
 */
public record ContactRestriction(
    List<RestrictionKind> kinds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Channel> channels,
    @Nullable ContactHours hours,
    @Nullable String contact,
    Instant reviewAt) {
  public ContactRestriction {
    kinds = Bounds.items(Bounds.present(kinds, "kinds"), "kinds", Limits.RESTRICTIONS);
    channels = Bounds.items(channels, "channels", Limits.RESTRICTIONS);
    Bounds.optionalMatching(contact, "contact", Formats.TOKEN_SUBJECT);
    Bounds.present(reviewAt, "reviewAt");
  }
}
