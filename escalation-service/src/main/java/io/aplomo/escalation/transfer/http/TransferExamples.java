package io.aplomo.escalation.transfer.http;

/** What requests and answers look like, in the OpenAPI document. */
final class TransferExamples {
  static final String OFFER =
      """
      {"to": "agent-04", "reasonCode": "SPEAKS_CATALAN", "note": "Prefiere hablar en catalán."}
      """;

  static final String CONFIRM =
      """
      {"briefVersion": 3}
      """;

  static final String REFUSE =
      """
      {"reasonCode": "NOT_MY_PRODUCT"}
      """;

  static final String OFFERED =
      """
      {
        "id": "01a1fd75-2b10-7d3e-8a51-6c0f2e9b4d17",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "kind": "WARM",
        "state": "OFFERED",
        "from": "agent-17",
        "to": "agent-04",
        "by": "agent-17",
        "reasonCode": "SPEAKS_CATALAN",
        "offeredAt": "2026-11-21T10:21:00.125Z",
        "answerUntil": "2026-11-21T10:31:00.125Z"
      }
      """;

  static final String DONE =
      """
      {
        "id": "01a1fd75-2b10-7d3e-8a51-6c0f2e9b4d17",
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "kind": "WARM",
        "state": "DONE",
        "from": "agent-17",
        "to": "agent-04",
        "by": "agent-17",
        "reasonCode": "SPEAKS_CATALAN",
        "offeredAt": "2026-11-21T10:21:00.125Z",
        "receiver": "agent-04",
        "answeredAt": "2026-11-21T10:24:12.401Z"
      }
      """;

  static final String BRIEF =
      """
      {
        "caseId": "01a1fd63-abc8-8e21-a4c7-90b3d5f2186b",
        "version": 3,
        "priority": "P2",
        "owner": "agent-17",
        "happened": {
          "receivedAt": "2026-11-21T09:15:30Z",
          "channel": "EMAIL",
          "category": "SERVICE_CONTINUITY",
          "subject": "Sin gas",
          "customerName": "Inés Ferrer",
          "words": "Llevo tres días sin gas y mi madre tiene 82 años."
        },
        "said": [
          {"author": "AGENT", "at": "2026-11-21T09:31:00Z", "text": "Enviamos a un técnico hoy."}
        ],
        "wants": {
          "state": "COMPROMISE_OFFERED",
          "code": "REFUND-72H",
          "since": "2026-11-21T09:40:12.008Z",
          "verdict": "UNREASONABLE",
          "policies": ["REFUND-72H"],
          "offers": ["CREDIT_UP_TO", "EXPLAIN_POLICY"]
        },
        "tone": {
          "language": "es",
          "emotion": "UPSET",
          "conduct": "ANGRY",
          "understanding": "MISINFORMED",
          "vulnerable": true,
          "safety": false
        },
        "done": ["ACKNOWLEDGE", "APOLOGISE"],
        "missing": ["FIX", "OWN", "ACT_WITH_URGENCY"],
        "clocks": [
          {"kind": "RESOLUTION", "status": "RUNNING", "dueAt": "2026-11-25T16:00:00Z"}
        ],
        "transfers": [],
        "notes": []
      }
      """;

  private TransferExamples() {}
}
