package io.aplomo.intake.complaint.http;

/** What OpenAPI shows; a test posts them. */
final class ComplaintExamples {
  static final String REQUEST =
      """
      {
        "customer": {"ref": "C-104822", "name": "Inés Ferrer", "tier": "gold"},
        "channel": "EMAIL",
        "text": "Llevo tres días sin gas y nadie coge el teléfono. Quiero que me devuelvan el dinero.",
        "language": "es",
        "subject": "Sin gas",
        "category": "SERVICE_CONTINUITY",
        "jurisdiction": "ES-CT",
        "externalId": "mail-88213",
        "facts": {"contract": "G-551", "outage": {"hours": 72}, "billed": 19.90},
        "attachments": [{
          "name": "caldera.jpg",
          "mediaType": "image/jpeg",
          "bytes": 248113,
          "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "uri": "https://files.example.com/a/88213-1"
        }]
      }
      """;

  static final String RECEIPT =
      """
      {
        "id": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "trackingKey": "7KQ2M9XDA4T",
        "receivedAt": "2026-11-21T09:15:30.120457Z",
        "status": "RECEIVED"
      }
      """;

  static final String MESSAGE =
      """
      {
        "author": "CUSTOMER",
        "visibility": "PUBLIC",
        "text": "Seguimos sin gas. Mi madre está enferma."
      }
      """;

  static final String MESSAGE_ANSWER =
      """
      {
        "id": "01a1fd67-6c42-7a55-8d02-6b9e3c1f4a77",
        "complaintId": "01a1fd63-abc8-7c3a-9b1e-2f6d8a4c7e10",
        "messageNo": 1,
        "recordedAt": "2026-11-21T09:19:36.003114Z"
      }
      """;

  private ComplaintExamples() {}
}
