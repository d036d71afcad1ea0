package io.aplomo.escalation.catalogue.http;

import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.catalogue.application.StandardDocuments;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import jakarta.inject.Singleton;

/** How SLA policies are read from their table and worded. */
@Singleton
class PolicyForm {
  private final DocumentForm<PolicyDocument, PolicyView> form;

  PolicyForm(StandardDocuments standard, DocumentJson json) {
    form =
        new DocumentForm<>(
            DocumentKind.SLA_POLICY,
            standard.policies(),
            document -> new PolicyView(document, 0, null, null),
            stored ->
                new PolicyView(
                    json.read(stored.json(), PolicyDocument.class),
                    stored.version(),
                    stored.changedAt(),
                    stored.changedBy()));
  }

  DocumentForm<PolicyDocument, PolicyView> form() {
    return form;
  }
}
