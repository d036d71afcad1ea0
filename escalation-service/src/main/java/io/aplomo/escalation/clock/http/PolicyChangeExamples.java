package io.aplomo.escalation.clock.http;

/** What OpenAPI shows. */
final class PolicyChangeExamples {
  static final String CANDIDATE =
      """
      {
        "name": {"es": "Correo y web", "en": "E-mail and web"},
        "enabled": true,
        "rank": 100,
        "match": {"channels": ["EMAIL", "WEB"]},
        "clocks": [{
          "code": "first-response",
          "kind": "FIRST_RESPONSE",
          "basis": "CONTRACTUAL",
          "calendar": "es-madrid-office",
          "targets": {"ANY": {"seconds": 14400, "time": "WORKING"}},
          "warnings": [{"share": 0.5}],
          "answeredBy": ["AGENT"]
        }]
      }
      """;

  static final String FORESEEN =
      """
      {
        "items": [{
          "caseId": "01932f4a-5b1c-8a2d-9c3e-4f5a6b7c8d9e",
          "complaintId": "01932f4a-5b1c-7000-8000-0123456789ab",
          "changes": [
            {
              "clockId": "01932f4a-5b1c-8f00-a1b2-c3d4e5f60718",
              "kind": "FIRST_RESPONSE",
              "code": "first-response",
              "step": "MOVED",
              "from": "2026-11-24T09:15:30.200Z",
              "dueAt": "2026-11-23T12:15:30.200Z"
            },
            {
              "clockId": "01932f4a-5b1c-8f00-a1b2-c3d4e5f60718",
              "kind": "FIRST_RESPONSE",
              "code": "first-response",
              "step": "BREACHED",
              "dueAt": "2026-11-23T12:15:30.200Z",
              "replanned": true
            }
          ]
        }],
        "scanned": 50,
        "nextCursor": null
      }
      """;

  static final String APPLY =
      """
      {"caseIds": ["01932f4a-5b1c-8a2d-9c3e-4f5a6b7c8d9e"]}
      """;

  static final String APPLIED =
      """
      {"revision": 7, "scanned": 200, "applied": 180, "changed": 42, "nextCursor": null}
      """;

  private PolicyChangeExamples() {}
}
