package io.aplomo.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aplomo.contracts.escalation.CaseOpened;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.MessageAdded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractJsonTest {

  private static final String OPENED =
      """
      {"caseId":"0193a2b4-0000-8000-8000-000000000001",
       "complaintId":"0193a2b4-0000-7000-8000-000000000001",
       "receivedAt":"2026-11-21T10:00:00Z",
       "openedAt":"2026-11-21T11:00:01.250+01:00",
       "channel":"%s"}
      """;

  @Test
  void writesInstantsInUtcAndLeavesOutWhatIsAbsent() {
    CaseOpened opened =
        new CaseOpened(
            UUID.fromString("0193a2b4-0000-8000-8000-000000000001"),
            UUID.fromString("0193a2b4-0000-7000-8000-000000000001"),
            Instant.parse("2026-11-21T10:00:00Z"),
            Instant.parse("2026-11-21T10:00:01.250Z"),
            null);

    assertThat(ContractJson.write(opened))
        .isEqualTo(
            "{\"caseId\":\"0193a2b4-0000-8000-8000-000000000001\","
                + "\"complaintId\":\"0193a2b4-0000-7000-8000-000000000001\","
                + "\"receivedAt\":\"2026-11-21T10:00:00Z\","
                + "\"openedAt\":\"2026-11-21T10:00:01.250Z\"}");
  }

  @Test
  void readsAnInstantOfAnotherOffset() {
    CaseOpened opened = read(OPENED.formatted("CHAT"), CaseOpened.class);

    assertThat(opened.openedAt()).isEqualTo("2026-11-21T10:00:01.250Z");
  }

  @Test
  void readsAnEnumeratedValueThatItDoesNotKnowAsUnknown() {
    CaseOpened opened = read(OPENED.formatted("HOLOGRAM"), CaseOpened.class);

    assertThat(opened.channel()).isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void letsAConsumerDeclareOnlyWhatItReads() {
    record Narrow(UUID complaintId) {}

    assertThat(read(OPENED.formatted("CHAT"), Narrow.class).complaintId())
        .hasToString("0193a2b4-0000-7000-8000-000000000001");
  }

  @Test
  void namesTheFieldThatIsMissing() {
    UnreadableEvent e = refused("{\"messageNo\":1}", MessageAdded.class);

    assertThat(e.code()).isEqualTo(UnreadableEvent.Code.MISSING_FIELD);
    assertThat(e.path()).isEqualTo("$.complaintId");
  }

  @Test
  void namesTheFieldOfANestedObject() {
    UnreadableEvent e =
        refused("{\"customer\":{\"ref\":\"c\",\"tier\":\"" + "x".repeat(65) + "\"}}");

    assertThat(e.code()).isEqualTo(UnreadableEvent.Code.INVALID_FIELD);
    assertThat(e.path()).isEqualTo("$.customer.tier");
  }

  @Test
  void namesTheFieldOfAWrongType() {
    UnreadableEvent e = refused("{\"receivedAt\":\"yesterday\"}");

    assertThat(e.code()).isEqualTo(UnreadableEvent.Code.INVALID_FIELD);
    assertThat(e.path()).isEqualTo("$.receivedAt");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThat(refused("{\"text\":").code()).isEqualTo(UnreadableEvent.Code.MALFORMED_JSON);
    assertThat(refused("").code()).isEqualTo(UnreadableEvent.Code.MALFORMED_JSON);
    assertThat(refused("{\"new\":" + "[".repeat(100)).code())
        .isEqualTo(UnreadableEvent.Code.MALFORMED_JSON);
  }

  @Test
  void refusesASecondValueBehindTheFirst() {
    record Narrow(@Nullable Author author) {}

    assertThat(refused("{} {}", Narrow.class).path()).isEqualTo("$");
  }

  @Test
  void keepsTheWordsOfPeopleOutOfItsErrors() {
    UnreadableEvent e =
        refused(
            "{\"complaintId\":\"canary\",\"text\":\"canary\",\"receivedAt\":\"canary\"}",
            ComplaintReceived.class);

    assertThat(e).hasMessageNotContaining("canary").hasNoCause();
  }

  @Test
  void refusesANumberForAnEnumeratedValue() {
    record Narrow(Author author) {}

    assertThat(refused("{\"author\":0}", Narrow.class).path()).isEqualTo("$.author");
  }

  private static <T> T read(String json, Class<T> shape) {
    return ContractJson.read(json.getBytes(UTF_8), shape);
  }

  private static UnreadableEvent refused(String json) {
    return refused(json, ComplaintReceived.class);
  }

  private static UnreadableEvent refused(String json, Class<?> shape) {
    return catchThrowableOfType(UnreadableEvent.class, () -> read(json, shape));
  }
}
