package io.aplomo.triage.catalogue.http;

/** What OpenAPI shows. */
final class CatalogueExamples {
  static final String POLICIES =
      """
      {"policies": [
        {"code": "RET-30", "kind": "REFUND_WINDOW", "value": 30, "unit": "days"},
        {"code": "DISC-15", "kind": "MAX_DISCOUNT", "value": 15, "unit": "percent"}
      ]}
      """;

  static final String POLICIES_CATALOGUE =
      """
      {"version": 3, "changedAt": "2026-11-21T11:02:14.518203Z", "changedBy": "manager-2", "policies": [
        {"code": "RET-30", "kind": "REFUND_WINDOW", "value": 30, "unit": "days"}
      ]}
      """;

  static final String ARTICLES =
      """
      {"articles": [{
        "code": "KB-101",
        "claim": "The guarantee covers repair for two years, not a refund.",
        "title": "What the guarantee covers",
        "language": "en",
        "links": [{"kind": "PAGE", "url": "https://help.example.com/guarantee", "title": "Guarantee"}]
      }]}
      """;

  static final String ARTICLES_CATALOGUE =
      """
      {"version": 1, "changedAt": "2026-11-21T11:02:14.518203Z", "changedBy": "manager-2", "articles": [{
        "code": "KB-101",
        "claim": "The guarantee covers repair for two years, not a refund."
      }]}
      """;

  private CatalogueExamples() {}
}
