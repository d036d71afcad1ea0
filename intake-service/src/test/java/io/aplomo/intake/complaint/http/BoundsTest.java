package io.aplomo.intake.complaint.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.http.TextRules;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import org.junit.jupiter.api.Test;

/** What passes the door fits the contract: nothing accepted can fail to be published. */
class BoundsTest {
  @Test
  void lengthsFitTheContract() {
    assertThat(Bounds.TEXT).isEqualTo(TextRules.MAX_TEXT).isLessThanOrEqualTo(Limits.TEXT);
    assertThat(Bounds.SUBJECT).isLessThanOrEqualTo(Limits.SUBJECT);
    assertThat(Bounds.CUSTOMER_REF).isLessThanOrEqualTo(Limits.CUSTOMER_REF);
    assertThat(Bounds.CUSTOMER_NAME).isLessThanOrEqualTo(Limits.CUSTOMER_NAME);
    assertThat(Bounds.CUSTOMER_TIER).isLessThanOrEqualTo(Limits.CUSTOMER_TIER);
    assertThat(Bounds.EXTERNAL_ID).isLessThanOrEqualTo(Limits.EXTERNAL_ID);
    assertThat(Bounds.LANGUAGE).isLessThanOrEqualTo(Limits.LANGUAGE);
    assertThat(Bounds.ATTACHMENTS).isLessThanOrEqualTo(Limits.ATTACHMENTS);
    assertThat(Bounds.ATTACHMENT_NAME).isLessThanOrEqualTo(Limits.ATTACHMENT_NAME);
    assertThat(Bounds.URI).isLessThanOrEqualTo(Limits.URI);
    assertThat(Facts.MAX_KEYS).isLessThanOrEqualTo(Limits.FACTS);
  }

  @Test
  void formsAreTheContractsOwn() {
    assertThat(Bounds.LANGUAGE_TAG).isEqualTo(Formats.LANGUAGE.pattern());
    assertThat(Bounds.JURISDICTION).isEqualTo(Formats.JURISDICTION.pattern());
    assertThat(Bounds.SHA256).isEqualTo(Formats.SHA256.pattern());
  }
}
