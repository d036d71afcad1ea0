package io.aplomo.escalation.playbook.http;

/** What OpenAPI shows. */
final class PlaybookExamples {
  private static final String BODY =
      """
        "name": {"es": "Averías", "en": "Outages"},
        "enabled": true,
        "rank": 100,
        "categories": ["SERVICE_CONTINUITY"],
        "entries": [
          {
            "code": "weather",
            "when": {"faults": ["THIRD_PARTY"], "urgencies": ["HIGH", "CRITICAL"]},
            "steps": [{
              "code": "apologise",
              "kind": "APOLOGISE",
              "wording": {
                "es": "Siento mucho que el temporal le haya dejado sin servicio.",
                "en": "I am very sorry that the storm has cut your service."
              }
            }],
            "omits": ["offer"]
          },
          {
            "code": "always",
            "when": {},
            "steps": [
              {
                "code": "apologise",
                "kind": "APOLOGISE",
                "wording": {
                  "es": "Siento mucho que esté sin servicio.",
                  "en": "I am very sorry that you are without service."
                }
              },
              {
                "code": "offer",
                "kind": "OFFER",
                "cites": "POLICY",
                "wording": {
                  "es": "Le descontamos los días sin servicio: [importe].",
                  "en": "We take the days without service off your bill: [amount]."
                }
              }
            ]
          }
        ]\
      """;

  static final String PLAYBOOK = "{\n" + BODY + "\n}\n";

  static final String PLAYBOOK_VERSION =
      "{\n  \"code\": \"outages\",\n"
          + BODY
          + """
          ,
            "version": 1,
            "changedAt": "2026-11-23T11:02:14.518203Z",
            "changedBy": "manager-2"
          }
          """;

  static final String PLAYBOOKS =
      """
      {
        "items": [
          {"code": "outages", "version": 1, "name": {"es": "Averías", "en": "Outages"}},
          {"code": "standard", "version": 0, "name": {"es": "Lo que hacemos siempre", "en": "What we always do"}}
        ],
        "nextCursor": null
      }
      """;

  static final String OF_CASE =
      """
      {
        "caseId": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
        "playbook": "standard",
        "version": 0,
        "language": "es",
        "assessmentNo": 2,
        "situation": {
          "fault": "THIRD_PARTY",
          "conduct": "ANGRY",
          "demand": "UNREASONABLE",
          "demandState": "EXPLAINED",
          "understanding": "UNKNOWN",
          "urgency": "HIGH",
          "channel": "PHONE",
          "vulnerable": false,
          "safety": false
        },
        "steps": [
          {
            "code": "offer",
            "kind": "OFFER",
            "wording": "No puedo darle justo lo que pide, y sí puedo ofrecerle [alternativa dentro de la norma].",
            "cites": "POLICY",
            "codes": ["REFUND-72H"],
            "entry": "compromise",
            "matched": ["DEMAND", "DEMAND_STATE"]
          },
          {
            "code": "follow-up",
            "kind": "FOLLOW_UP",
            "wording": "Cuando haya una solución volveré a contactarle para comprobar que todo ha quedado bien.",
            "codes": [],
            "entry": "stay-with-it",
            "matched": []
          }
        ]
      }
      """;

  private PlaybookExamples() {}
}
