package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.id.DerivedId;
import java.util.UUID;

/** The ids of cases follow from those of their complaints: opening one again gives the same id. */
public final class CaseIds {
  private CaseIds() {}

  /** The id of the case of a complaint, whether there is one or not. */
  public static UUID of(UUID complaintId) {
    return DerivedId.of(complaintId, "case");
  }
}
