package io.aplomo.escalation.conduct.http;

/** What OpenAPI shows. */
final class ConductExamples {
  static final String REPORT =
      """
      {
        "category": "INSULT",
        "severity": "SERIOUS",
        "duringContact": true,
        "note": "Me ha insultado tres veces seguidas."
      }
      """;

  static final String STEP =
      """
      {"reasonCode": "ABUSE_ON_PHONE", "note": "Avisado con la frase propuesta."}
      """;

  static final String RESTRICT =
      """
      {
        "kinds": ["WRITING_ONLY", "NAMED_CONTACT"],
        "contact": "supervisor-3",
        "reviewAt": "2026-12-21T11:00:00Z",
        "reasonCode": "THREATS"
      }
      """;

  static final String OBSERVED =
      """
      {
        "customerRef": "C-104822",
        "state": "OBSERVED",
        "since": "2026-11-21T11:30:00.120457Z",
        "until": "2027-02-19T11:30:00.120457Z",
        "handledBy": "TRAINED_PERSON",
        "vulnerable": false,
        "inCoolOff": false,
        "proposal": {
          "step": "WARN",
          "by": "TRAINED_PERSON",
          "reason": "ABUSE_OBSERVED",
          "wording": {
            "es": "Entiendo que esto le enfada y quiero ayudarle a resolverlo. [...]",
            "en": "I understand that you are upset, and I want to help you sort this out. [...]"
          },
          "wordingVersion": "standard-1"
        },
        "policyVersion": "standard-2",
        "version": 1
      }
      """;

  static final String CONDUCT =
      """
      {
        "customerRef": "C-104822",
        "state": "CONTACT_ENDED",
        "since": "2026-11-21T11:34:00.120457Z",
        "until": "2026-11-21T12:34:00.120457Z",
        "handledBy": "SUPERVISOR",
        "vulnerable": false,
        "inCoolOff": true,
        "policyVersion": "standard-2",
        "version": 3,
        "history": {
          "items": [{
            "id": "01a1fd67-6c42-7c08-9e5a-d17b2f60c4e3",
            "kind": "CONTACT_ENDED",
            "at": "2026-11-21T11:34:00.120457Z",
            "caseId": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
            "actor": "agent-17",
            "reasonCode": "ABUSE_ON_PHONE",
            "policyVersion": "standard-2",
            "note": "Colgado después del segundo aviso.",
            "details": {"until": "2026-11-21T12:34:00.120457Z"}
          }],
          "nextCursor": null
        }
      }
      """;

  private ConductExamples() {}
}
