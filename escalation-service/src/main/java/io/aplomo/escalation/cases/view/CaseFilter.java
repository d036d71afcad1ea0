package io.aplomo.escalation.cases.view;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cases of a tenant are wanted; what is null does not matter. */
public record CaseFilter(
    String tenant,
    @Nullable UUID complaintId,
    @Nullable String queue,
    @Nullable String status,
    @Nullable String priority) {

  /** The values in a fixed order, for a cursor that belongs to them. */
  public List<String> values() {
    return Stream.of(complaintId, queue, status, priority).map(Objects::toString).toList();
  }
}
