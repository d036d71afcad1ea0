package io.aplomo.intake.complaint.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints a list shows; null where it does not matter.
 *
 * @param receivedFrom the first instant that counts
 * @param receivedTo the first instant that no longer counts
 */
public record ComplaintFilter(
    @Nullable String channel,
    @Nullable String category,
    @Nullable String status,
    @Nullable String customerRef,
    @Nullable String externalId,
    @Nullable String trackingKey,
    @Nullable Instant receivedFrom,
    @Nullable Instant receivedTo) {

  /** A condition on one attribute. */
  record Condition(String hql, String parameter, Object value) {}

  /** The conditions that were given, in a fixed order. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    equal(conditions, "channel", channel);
    equal(conditions, "category", category);
    equal(conditions, "status", status);
    equal(conditions, "customerRef", customerRef);
    equal(conditions, "externalId", externalId);
    equal(conditions, "trackingKey", trackingKey);
    if (receivedFrom != null) {
      conditions.add(new Condition("c.receivedAt >= :from", "from", receivedFrom));
    }
    if (receivedTo != null) {
      conditions.add(new Condition("c.receivedAt < :to", "to", receivedTo));
    }
    return conditions;
  }

  private static void equal(List<Condition> conditions, String name, @Nullable String value) {
    if (value != null) {
      conditions.add(new Condition("c." + name + " = :" + name, name, value));
    }
  }
}
