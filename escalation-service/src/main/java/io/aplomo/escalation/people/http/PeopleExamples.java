package io.aplomo.escalation.people.http;

/** What OpenAPI shows. */
final class PeopleExamples {
  static final String TEAM =
      """
      {
        "name": {"es": "Teléfono de Madrid", "en": "Madrid phone"},
        "zone": "Europe/Madrid",
        "calendar": "es-madrid-office"
      }
      """;

  static final String TEAM_VERSION =
      """
      {
        "code": "madrid-phone",
        "name": {"es": "Teléfono de Madrid", "en": "Madrid phone"},
        "zone": "Europe/Madrid",
        "calendar": "es-madrid-office",
        "version": 1,
        "changedAt": "2026-11-22T11:02:14.518203Z",
        "changedBy": "manager-2"
      }
      """;

  static final String TEAMS = "{\"items\": [" + TEAM_VERSION + "], \"nextCursor\": null}";

  static final String PERSON =
      """
      {
        "subject": "auth0|5f7c8ec7c33c6c004bbafe82",
        "displayName": "Marta Ruiz",
        "role": "AGENT",
        "teams": ["madrid-phone"],
        "languages": ["es", "en"],
        "skills": ["BILLING", "fibre"],
        "conductTraining": true,
        "capacity": 6,
        "authority": {
          "remedies": ["REFUND", "COMPENSATION", "CORRECTION", "EXPLANATION", "APOLOGY"],
          "limits": [{"currency": "EUR", "amountMinor": 5000}]
        },
        "shift": {"week": {"MONDAY": [{"from": "09:00", "to": "14:00"}], "FRIDAY": [{"from": "22:00", "to": "06:00"}]}}
      }
      """;

  static final String PERSON_VERSION =
      """
      {
        "id": "marta.ruiz",
        "subject": "auth0|5f7c8ec7c33c6c004bbafe82",
        "displayName": "Marta Ruiz",
        "role": "AGENT",
        "teams": ["madrid-phone"],
        "superior": "ana.soto",
        "languages": ["es", "en"],
        "skills": ["BILLING", "fibre"],
        "conductTraining": true,
        "capacity": 6,
        "authority": {
          "remedies": ["REFUND", "COMPENSATION"],
          "limits": [{"currency": "EUR", "amountMinor": 5000}]
        },
        "shift": {"week": {"MONDAY": [{"from": "09:00", "to": "14:00"}]}},
        "active": true,
        "version": 4,
        "changedAt": "2026-11-22T11:02:14.518203Z",
        "changedBy": "manager-2",
        "presence": {"status": "AVAILABLE", "since": "2026-11-23T08:00:12.41Z", "until": "2026-11-23T09:14:03.2Z"},
        "onShift": true
      }
      """;

  static final String PEOPLE = "{\"items\": [" + PERSON_VERSION + "], \"nextCursor\": null}";

  static final String HEARTBEAT = "{\"status\": \"AVAILABLE\"}";

  static final String PRESENCE =
      """
      {"status": "AVAILABLE", "since": "2026-11-23T08:00:12.41Z", "until": "2026-11-23T09:14:03.2Z"}
      """;

  static final String AUTHORITY =
      """
      {"granted": false, "reason": "OVER_LIMIT", "limitMinor": 5000, "grantedBy": "ana.soto"}
      """;

  static final String ROTA =
      """
      {
        "turns": [
          {"level": 1, "person": "ana.soto", "from": "2026-11-23T08:00:00Z", "to": "2026-11-23T20:00:00Z"},
          {"level": 1, "person": "jon.egia", "from": "2026-11-23T22:00:00Z", "to": "2026-11-24T08:00:00Z"},
          {"level": 2, "person": "eva.mora", "from": "2026-11-23T08:00:00Z", "to": "2026-11-24T08:00:00Z"}
        ]
      }
      """;

  static final String ROTA_VERSION =
      """
      {
        "team": "madrid-phone",
        "turns": [
          {"level": 1, "person": "ana.soto", "from": "2026-11-23T08:00:00Z", "to": "2026-11-23T20:00:00Z"},
          {"level": 1, "person": "jon.egia", "from": "2026-11-23T22:00:00Z", "to": "2026-11-24T08:00:00Z"}
        ],
        "gaps": [{"level": 1, "from": "2026-11-23T20:00:00Z", "to": "2026-11-23T22:00:00Z"}],
        "version": 2,
        "changedAt": "2026-11-22T11:02:14.518203Z",
        "changedBy": "manager-2"
      }
      """;

  static final String ON_CALL =
      """
      {
        "items": [
          {
            "team": "madrid-phone",
            "levels": [
              {"level": 1},
              {"level": 2, "person": "eva.mora", "from": "2026-11-23T08:00:00Z", "to": "2026-11-24T08:00:00Z"}
            ]
          }
        ],
        "nextCursor": null
      }
      """;

  private PeopleExamples() {}
}
