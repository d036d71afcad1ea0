package io.aplomo.escalation.cases.http;

/** What OpenAPI shows. */
final class CaseExamples {
  static final String MOVE =
      """
      {"reasonCode": "REFUNDED", "note": "Devuelto hoy; la clienta está conforme."}
      """;

  static final String ASSIGN =
      """
      {"to": "agent-17", "reasonCode": "SPEAKS_CATALAN"}
      """;

  static final String RELEASE =
      """
      {"reasonCode": "END_OF_SHIFT", "note": "Pendiente de que conteste el taller."}
      """;

  static final String ESCALATE =
      """
      {"reasonCode": "AUTHORITY_MISSING", "note": "Pide una devolución que no puedo autorizar."}
      """;

  static final String STEP =
      """
      {"messageId": "01a1fd67-6c42-7a55-8d02-6b9e3c1f4a77"}
      """;

  static final String DEMAND =
      """
      {"to": "EXPLAINED", "basis": "POLICY", "code": "late-refund"}
      """;

  static final String NOTE =
      """
      {"text": "Ha llamado su hija; el número bueno es el que acaba en 42."}
      """;

  static final String NOTED =
      """
      {
        "id": "01a1fd67-6c42-7c08-9e5a-d17b2f60c4e3",
        "at": "2026-11-21T10:02:14.518203Z",
        "author": "agent-17",
        "text": "Ha llamado su hija; el número bueno es el que acaba en 42."
      }
      """;

  static final String MOVED =
      """
      {
        "id": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "status": "RESOLVED",
        "stage": "RESOLVED",
        "statusSince": "2026-11-21T11:02:14.518203Z",
        "owner": "agent-17",
        "queue": "AGENTS",
        "version": 8
      }
      """;

  static final String WAIT =
      """
      {"for": "CUSTOMER", "reasonCode": "INVOICE_ASKED_FOR", "note": "Le hemos pedido la factura."}
      """;

  static final String DELIVERED =
      """
      {"what": "ACKNOWLEDGEMENT", "outcome": "DELIVERED", "at": "2026-11-21T09:16:02Z", "channel": "EMAIL"}
      """;

  static final String DELIVERY =
      """
      {
        "caseId": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "what": "ACKNOWLEDGEMENT",
        "outcome": "DELIVERED",
        "at": "2026-11-21T09:16:02Z",
        "channel": "EMAIL"
      }
      """;

  static final String PAGE =
      """
      {
        "items": [{
          "id": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
          "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
          "status": "OPEN",
          "stage": "ASSIGNED",
          "statusSince": "2026-11-21T09:20:04.250118Z",
          "owner": "agent-17",
          "priority": "P2",
          "queue": "AGENTS",
          "channel": "EMAIL",
          "category": "SERVICE_CONTINUITY",
          "receivedAt": "2026-11-21T09:15:30.120457Z",
          "openedAt": "2026-11-21T09:15:30.161002Z",
          "customer": {"ref": "C-104822", "name": "Inés Ferrer", "tier": "gold"},
          "tags": ["winter-2026"],
          "version": 2
        }],
        "nextCursor": null
      }
      """;

  static final String CASE =
      """
      {
        "id": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "status": "OPEN",
        "stage": "ASSIGNED",
        "statusSince": "2026-11-21T09:20:04.250118Z",
        "owner": "agent-17",
        "priority": "P2",
        "queue": "AGENTS",
        "channel": "EMAIL",
        "category": "SERVICE_CONTINUITY",
        "receivedAt": "2026-11-21T09:15:30.120457Z",
        "openedAt": "2026-11-21T09:15:30.161002Z",
        "customer": {"ref": "C-104822", "name": "Inés Ferrer", "tier": "gold"},
        "demand": {
          "state": "EXPLAINED",
          "basis": "POLICY",
          "code": "late-refund",
          "since": "2026-11-21T09:40:12.008457Z"
        },
        "tags": ["winter-2026"],
        "version": 4,
        "trackingKey": "7KQ2M9XDA4T",
        "language": "es",
        "jurisdiction": "ES-CT",
        "steps": {
          "ACKNOWLEDGE": {
            "messageId": "01a1fd67-6c42-7a55-8d02-6b9e3c1f4a77",
            "by": "agent-17",
            "at": "2026-11-21T09:31:00.402915Z"
          }
        },
        "awaiting": [],
        "conversation": {
          "items": [{
            "number": 0,
            "author": "CUSTOMER",
            "visibility": "PUBLIC",
            "text": "Llevo tres días sin gas y nadie coge el teléfono.",
            "occurredAt": "2026-11-21T09:15:30.120457Z",
            "recordedAt": "2026-11-21T09:15:30.120457Z"
          }],
          "nextCursor": null
        },
        "timeline": {
          "items": [{
            "kind": "PRIORITISED",
            "at": "2026-11-21T09:15:30.161002Z",
            "effectiveAt": "2026-11-21T09:15:30.120457Z",
            "causeId": "01a1fd63-ac0e-8f31-8d02-6b9e3c1f4a77",
            "details": {
              "from": null,
              "to": "P3",
              "assessmentNo": null,
              "ruleVersion": "standard-2",
              "reasons": ["NOT_ASSESSED"]
            }
          }, {
            "kind": "PRIORITISED",
            "at": "2026-11-21T11:15:30.131870Z",
            "effectiveAt": "2026-11-21T11:15:30.130544Z",
            "causeId": "01a1fd63-abc8-8d54-a3c0-5b9f1e7d2a68",
            "details": {
              "from": "P3",
              "to": "P2",
              "assessmentNo": 1,
              "ruleVersion": "standard-2",
              "reasons": ["STATUTORY_CLOCK_BREACHED"]
            }
          }],
          "nextCursor": null
        }
      }
      """;

  private CaseExamples() {}
}
