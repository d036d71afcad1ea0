package io.aplomo.escalation.clock.http;

/** What OpenAPI shows. */
final class ClockExamples {
  private static final String CLOCK =
      """
      {
          "id": "01a1fd63-abc8-8d11-a7e0-51c4b8d93f02",
          "caseId": "01a1fd63-abc8-8c3a-9b1e-2f6d8a4c7e10",
          "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
          "kind": "FIRST_RESPONSE",
          "basis": "CONTRACTUAL",
          "code": "first-response",
          "status": "RUNNING",
          "cause": "RECEIVED",
          "since": "2026-11-20T15:00:00Z",
          "startedAt": "2026-11-20T15:00:00Z",
          "dueAt": "2026-11-23T10:00:00Z",
          "provisional": false,
          "secondsLeft": 14400,
          "policy": {"code": "standard-email", "version": 0},
          "calendar": {"code": "es-madrid-office", "version": 0},
          "warnings": [{"share": 0.5, "at": "2026-11-20T17:00:00Z", "given": "GIVEN"}],
          "reason": {
            "es": "Plazo: 4 h de horario de atención desde el viernes 20 de noviembre de 2026, 16:00:00 (Europe/Madrid): vence el lunes 23 de noviembre de 2026, 11:00:00; política standard-email, versión 0, calendario es-madrid-office, versión 0.",
            "en": "Time: 4 h of opening hours from Friday 20 November 2026, 16:00:00 (Europe/Madrid): due on Monday 23 November 2026, 11:00:00; policy standard-email, version 0, calendar es-madrid-office, version 0."
          },
          "history": [
            {"step": "ARMED", "at": "2026-11-20T15:00:00Z", "recordedAt": "2026-11-20T15:00:01.204518Z", "cause": "RECEIVED", "policyVersion": 0, "calendarVersion": 0, "dueAt": "2026-11-23T10:00:00Z"},
            {"step": "WARNED", "at": "2026-11-20T17:00:00Z", "recordedAt": "2026-11-20T17:00:00.031877Z", "cause": "TIME_PASSED", "policyVersion": 0, "calendarVersion": 0, "dueAt": "2026-11-23T10:00:00Z", "warning": {"share": 0.5, "at": "2026-11-20T17:00:00Z", "given": "GIVEN"}}
          ]
        }\
      """;

  static final String OF_CASE = "{\n  \"items\": [" + CLOCK + "]\n}\n";

  static final String PAGE = "{\n  \"items\": [" + CLOCK + "],\n  \"nextCursor\": null\n}\n";

  private ClockExamples() {}
}
