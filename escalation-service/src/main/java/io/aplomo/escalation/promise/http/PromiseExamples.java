package io.aplomo.escalation.promise.http;

/** Requests and answers as the OpenAPI document shows them. */
final class PromiseExamples {
  static final String NEW =
      """
      {
        "text": "Le llamamos con la fecha de la reparación.",
        "due": "2026-11-21T12:00:00Z",
        "owner": "agent-17"
      }
      """;

  static final String MADE =
      """
      {
        "id": "01a1fd6b-2d40-7c08-80a2-d17b2f60c4e3",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "state": "OPEN",
        "due": "2026-11-21T12:00:00Z",
        "warnAt": "2026-11-21T11:30:00Z",
        "owner": "agent-17"
      }
      """;

  static final String KEPT =
      """
      {
        "id": "01a1fd6b-2d40-7c08-80a2-d17b2f60c4e3",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "state": "KEPT",
        "due": "2026-11-21T12:00:00Z",
        "warnAt": "2026-11-21T11:30:00Z",
        "owner": "agent-17"
      }
      """;

  static final String TELL =
      """
      {
        "due": "2026-11-21T16:00:00Z"
      }
      """;

  static final String ANEW =
      """
      {
        "id": "01a1fd86-a4d8-7b19-80a2-8e5f3c7d1b62",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "state": "OPEN",
        "due": "2026-11-21T16:00:00Z",
        "warnAt": "2026-11-21T14:52:30Z",
        "owner": "agent-17",
        "replaces": "01a1fd6b-2d40-7c08-80a2-d17b2f60c4e3"
      }
      """;

  static final String WITHDRAW =
      """
      {
        "reasonCode": "CUSTOMER_CANCELLED"
      }
      """;

  static final String PAGE =
      """
      {
        "items": [{
          "id": "01a1fd6b-2d40-7c08-80a2-d17b2f60c4e3",
          "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
          "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
          "text": "Le llamamos con la fecha de la reparación.",
          "state": "OPEN",
          "due": "2026-11-21T12:00:00Z",
          "warnAt": "2026-11-21T11:30:00Z",
          "owner": "agent-17",
          "madeAt": "2026-11-21T10:00:00Z",
          "madeBy": "agent-17"
        }],
        "nextCursor": null
      }
      """;

  private PromiseExamples() {}
}
