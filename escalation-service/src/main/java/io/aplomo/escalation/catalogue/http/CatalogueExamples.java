package io.aplomo.escalation.catalogue.http;

/** What OpenAPI shows. */
final class CatalogueExamples {
  static final String CALENDAR =
      """
      {
        "name": {"es": "Oficina de Valencia", "en": "Valencia office"},
        "zone": "Europe/Madrid",
        "week": {
          "MONDAY": [{"from": "09:00", "to": "14:00"}, {"from": "16:00", "to": "19:00"}],
          "TUESDAY": [{"from": "09:00", "to": "14:00"}, {"from": "16:00", "to": "19:00"}],
          "FRIDAY": [{"from": "22:00", "to": "06:00"}]
        },
        "exceptions": [
          {"date": "2026-10-09", "name": "Día de la Comunitat Valenciana", "openings": []},
          {"date": "2026-12-24", "name": "Nochebuena", "openings": [{"from": "09:00", "to": "13:00"}]}
        ],
        "confirmedThrough": "2026-12-31"
      }
      """;

  static final String CALENDAR_VERSION =
      """
      {
        "code": "valencia",
        "name": {"es": "Oficina de Valencia", "en": "Valencia office"},
        "zone": "Europe/Madrid",
        "week": {"MONDAY": [{"from": "09:00", "to": "14:00"}, {"from": "16:00", "to": "19:00"}]},
        "exceptions": [
          {"date": "2026-10-09", "name": "Día de la Comunitat Valenciana", "openings": []}
        ],
        "confirmedThrough": "2026-12-31",
        "version": 3,
        "changedAt": "2026-11-21T11:02:14.518203Z",
        "changedBy": "manager-2"
      }
      """;

  static final String CALENDARS =
      """
      {
        "items": [
          {"code": "always", "version": 0, "name": {"es": "Todas las horas", "en": "Around the clock"}},
          {"code": "valencia", "version": 3, "name": {"es": "Oficina de Valencia", "en": "Valencia office"}}
        ],
        "nextCursor": null
      }
      """;

  static final String HOLIDAYS =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example.com//holidays//ES
      BEGIN:VEVENT
      UID:20261009@example.com
      DTSTAMP:20251101T090000Z
      DTSTART;VALUE=DATE:20261009
      SUMMARY:Día de la Comunitat Valenciana
      END:VEVENT
      END:VCALENDAR
      """;

  static final String POLICY =
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
          "targets": {
            "P1": {"seconds": 3600, "time": "WORKING"},
            "ANY": {"seconds": 28800, "time": "WORKING"}
          },
          "warnings": [{"share": 0.5}, {"leadSeconds": 1800}],
          "answeredBy": ["AGENT"],
          "ladder": [
            {"audience": "SUPERVISOR", "afterSeconds": 0},
            {"audience": "MANAGER", "afterSeconds": 7200}
          ]
        }]
      }
      """;

  static final String POLICY_VERSION =
      """
      {
        "code": "our-resolution",
        "name": {"es": "Resolución en diez días", "en": "Resolution in ten days"},
        "enabled": true,
        "rank": 50,
        "match": {"jurisdictions": ["ES"], "customerTiers": ["gold"]},
        "clocks": [{
          "code": "resolution",
          "kind": "RESOLUTION",
          "basis": "CONTRACTUAL",
          "calendar": "es-national",
          "targets": {"ANY": {"count": 10, "unit": "WORKING_DAY", "end": "END_OF_DAY"}},
          "warnings": [{"share": 0.75}],
          "pausedBy": ["AWAITING_CUSTOMER", "AWAITING_COMPLETION"],
          "startedBy": "RECEIPT",
          "restartedBy": ["COMPLETION"]
        }],
        "version": 2,
        "changedAt": "2026-11-21T11:02:14.518203Z",
        "changedBy": "manager-2"
      }
      """;

  static final String POLICIES =
      """
      {
        "items": [
          {"code": "our-resolution", "version": 2, "name": {"es": "Resolución en diez días", "en": "Resolution in ten days"}},
          {"code": "standard-email", "version": 0, "name": {"es": "Correo y web", "en": "E-mail and web"}}
        ],
        "nextCursor": null
      }
      """;

  private CatalogueExamples() {}
}
