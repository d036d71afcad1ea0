package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;

/**
 * When a customer can be in contact, every day.
 *
 * @param from a time of day, {@code 10:00}
 * @param to a time of day; before {@code from} if the night lies between
 * @param zone the IANA name of a time zone
 */
public record ContactHours(String from, String to, String zone) {
  public ContactHours {
    Bounds.matching(from, "from", Formats.TIME_OF_DAY);
    Bounds.matching(to, "to", Formats.TIME_OF_DAY);
    Bounds.matching(zone, "zone", Formats.ZONE);
  }
}
