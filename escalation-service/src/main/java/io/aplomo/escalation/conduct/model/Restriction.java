package io.aplomo.escalation.conduct.model;

import io.aplomo.escalation.cases.model.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a customer can be in contact for a while. It is visible, it ends by itself, and it can be
 * lifted.
 *
 * @param kinds at least one
 * @param channels of {@link Kind#CHANNEL}: those that stay open
 * @param hours of {@link Kind#HOURS}
 * @param contact of {@link Kind#NAMED_CONTACT}: subject of the token of who alone speaks with them
 * @param reviewAt when it ends, unless it is renewed before
 */
public record Restriction(
    Set<Kind> kinds,
    List<Channel> channels,
    @Nullable Hours hours,
    @Nullable String contact,
    Instant reviewAt) {

  /** Ways to restrict contact. */
  public enum Kind {
    CHANNEL,
    HOURS,
    NAMED_CONTACT,
    WRITING_ONLY
  }

  /** When contact is possible, every day; over midnight if {@code to} is before {@code from}. */
  public record Hours(LocalTime from, LocalTime to, ZoneId zone) {}

  public Restriction {
    kinds =
        Collections.unmodifiableSet(
            kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds));
    channels = channels.stream().distinct().toList();
  }

  /**
   * The name of the first field that a kind needs and that is not there, or the other way round.
   */
  public Optional<String> incomplete() {
    if (kinds.isEmpty()) {
      return Optional.of("kinds");
    }
    if (kinds.contains(Kind.CHANNEL) == channels.isEmpty()) {
      return Optional.of("channels");
    }
    if (kinds.contains(Kind.HOURS) == (hours == null)) {
      return Optional.of("hours");
    }
    return kinds.contains(Kind.NAMED_CONTACT) == (contact == null)
        ? Optional.of("contact")
        : Optional.empty();
  }

  Restriction until(Instant review) {
    return new Restriction(kinds, channels, hours, contact, review);
  }
}
