package io.aplomo.triage.assessment.application;

/** An event names a complaint of one tenant as another's; nothing of it may be taken in. */
public final class ForeignTenant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignTenant() {
    super("the complaint belongs to another tenant", null, false, false);
  }
}
