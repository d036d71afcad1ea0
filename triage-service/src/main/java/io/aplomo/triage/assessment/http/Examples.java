package io.aplomo.triage.assessment.http;

/** Examples of the API description. */
final class Examples {
  static final String REFUND =
      """
      {
        "text": "I bought this kettle in March and I want all my money back today.",
        "language": "en",
        "receivedAt": "2026-11-21T10:15:00Z",
        "facts": {"purchaseDate": "2026-03-02", "contactDate": "2026-11-21", "amount": 42.50, "currency": "GBP"},
        "policies": [{"code": "RET-30", "kind": "REFUND_WINDOW", "value": 30, "unit": "days"}],
        "articles": [{"code": "KB-101", "claim": "The guarantee covers repair for two years, not a refund."}]
      }
      """;

  static final String SUMINISTRO =
      """
      {
        "text": "Llevamos dos días sin gas y mi madre, de 84 años, está enferma. Nadie nos contesta.",
        "lang": "es"
      }
      """;

  static final String ASSESSMENT =
      """
      {
        "urgency": {"score": 62, "level": "HIGH",
          "reasons": [{"code": "SERVICE_DOWN", "weight": 35, "spans": [{"start": 10, "end": 26}]}]},
        "fault": {"verdict": "COMPANY",
          "probability": {"company": 0.71, "customer": 0.02, "thirdParty": 0.05, "undetermined": 0.22},
          "confidence": 0.71, "reasons": []},
        "conduct": {"level": "CIVIL", "target": "NONE", "score": 0.01, "reasons": []},
        "emotion": {"level": "UPSET", "score": 0.4},
        "demand": {"verdict": "NONE", "policies": [], "offers": [], "reasons": []},
        "understanding": {"verdict": "UNKNOWN", "articles": [], "reasons": []},
        "category": {"verdict": "SERVICE_CONTINUITY", "confidence": 0.8},
        "intent": "COMPLAINT",
        "safety": false, "safetyReasons": [],
        "vulnerable": true,
        "vulnerableReasons": [{"code": "AGE", "weight": 1, "spans": [{"start": 30, "end": 51}]}],
        "remedies": [],
        "language": "es",
        "scorer": {"name": "aplomo-cues", "version": "1"}
      }
      """;

  static final String CORRECTION =
      """
      {
        "assessmentNo": 2,
        "dimension": "URGENCY",
        "verdict": "CRITICAL",
        "reason": "The boiler is for a newborn; she said so on the phone."
      }
      """;

  static final String CORRECTED =
      """
      {
        "id": "01a1fd67-6c42-7c08-9e5a-d17b2f60c4e3",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "assessmentNo": 2,
        "dimension": "URGENCY",
        "machine": "HIGH",
        "verdict": "CRITICAL",
        "by": "supervisor-3",
        "at": "2026-11-21T11:02:14.518203Z"
      }
      """;

  static final String TRAINING_LINE =
      """
      {"id":"01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10-2","group":"correction","pair":null,"lang":"en","channel":"CHAT","text":"No gas for three days.","expected":{"urgency":3}}
      """;

  private Examples() {}
}
