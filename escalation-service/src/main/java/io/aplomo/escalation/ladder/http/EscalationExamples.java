package io.aplomo.escalation.ladder.http;

/** What requests and answers look like, in the OpenAPI document. */
final class EscalationExamples {
  static final String REFUSE =
      """
      {"reasonCode": "IN_ANOTHER_CONTACT"}
      """;

  static final String ASSIST =
      """
      {"reasonCode": "NOT_SATISFIED"}
      """;

  static final String WAITING =
      """
      {
        "id": "5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "state": "WAITING",
        "level": "SUPERVISOR",
        "reasons": ["SUPERVISOR_ASKED_FOR"],
        "to": "supervisor-3",
        "openedAt": "2026-11-21T10:11:00.125Z",
        "calledAt": "2026-11-21T10:11:00.125Z",
        "acceptUntil": "2026-11-21T10:14:00.125Z"
      }
      """;

  static final String ACCEPTED =
      """
      {
        "id": "5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "state": "ACCEPTED",
        "level": "SUPERVISOR",
        "reasons": ["SUPERVISOR_ASKED_FOR"],
        "openedAt": "2026-11-21T10:11:00.125Z",
        "acceptedBy": "supervisor-3",
        "acceptedAt": "2026-11-21T10:12:21.008Z"
      }
      """;

  static final String PAGE =
      """
      {
        "items": [
          {
            "id": "5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31",
            "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
            "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
            "state": "WAITING",
            "level": "MANAGER",
            "reasons": ["BREACH", "CONDUCT"],
            "openedAt": "2026-11-21T10:11:00.125Z",
            "calledAt": "2026-11-21T10:26:00.125Z",
            "acceptUntil": "2026-11-21T10:41:00.125Z"
          }
        ],
        "nextCursor": null
      }
      """;

  private EscalationExamples() {}
}
