package io.aplomo.escalation.routing.http;

/** What OpenAPI shows. */
final class RoutingExamples {
  static final String QUEUES =
      """
      {
        "items": [
          {"name": "AGENTS", "waiting": 42, "countedOut": true},
          {"name": "SUPERVISORS", "waiting": 3, "countedOut": true}
        ],
        "nextCursor": null
      }
      """;

  static final String QUEUE =
      """
      {
        "items": [
          {
            "caseId": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
            "priority": "P2",
            "due": "2026-11-23T12:00:00Z",
            "atRisk": true,
            "atRiskAt": "2026-11-23T11:00:00Z",
            "waitingSince": "2026-11-23T08:00:00Z",
            "language": "es",
            "skill": "BILLING",
            "conductTraining": false
          }
        ],
        "nextCursor": null
      }
      """;

  static final String PULLED =
      """
      {
        "id": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "status": "OPEN",
        "stage": "ASSIGNED",
        "statusSince": "2026-11-23T11:02:14.518203Z",
        "owner": "agent-17",
        "queue": "AGENTS",
        "version": 1
      }
      """;

  private RoutingExamples() {}
}
