package io.aplomo.triage.scoring.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.contracts.triage.Span;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Conversation.Author;
import io.aplomo.triage.scoring.conversation.Conversation.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedVerdictsTest {
  private static final Scorer OWN = new Scorer("own", "1_1");
  private static final Conversation CONVERSATION =
      Conversation.of("No gas.")
          .followedBy(List.of(new Message("m-1", Author.CUSTOMER, "Since Monday.")));
  private static final Assessment BUILT_IN = AssessConversation.builtIn().assess(CONVERSATION);

  @Test
  void replacesWhatThereIsAVerdictForAndNothingElse() {
    Conduct conduct = conduct(new Span("m-1", 0, 13));

    Assessment assessment =
        CheckedVerdicts.of(Verdicts.builder().conduct(conduct).build(), CONVERSATION)
            .over(BUILT_IN, OWN);

    assertThat(assessment.conduct()).isEqualTo(conduct);
    assertThat(assessment.scorer()).isEqualTo(OWN);
    assertThat(assessment)
        .usingRecursiveComparison()
        .ignoringFields("conduct", "scorer")
        .isEqualTo(BUILT_IN);
  }

  @Test
  void leavesTheCallersCategory() {
    Conversation told = CONVERSATION.about(Category.Verdict.PRIVACY);
    Assessment builtIn = AssessConversation.builtIn().assess(told);
    Verdicts verdicts =
        Verdicts.builder().category(new Category(Category.Verdict.BILLING, 0.9)).build();

    Assessment assessment = CheckedVerdicts.of(verdicts, told).over(builtIn, OWN);

    assertThat(assessment.category().verdict()).isEqualTo(Category.Verdict.PRIVACY);
  }

  @Test
  void refusesASpanBeyondTheText() {
    refuses(Verdicts.builder().conduct(conduct(new Span(null, 0, 8))).build());
  }

  @Test
  void refusesASpanInAMessageThatIsNotThere() {
    refuses(Verdicts.builder().conduct(conduct(new Span("m-2", 0, 1))).build());
  }

  @Test
  void refusesUrgencyThatItsReasonsDoNotAddUpTo() {
    refuses(
        Verdicts.builder()
            .urgency(new Urgency(80, Urgency.Level.CRITICAL, List.of(reason(40, null))))
            .build());
  }

  @Test
  void refusesARemedyTwice() {
    refuses(Verdicts.builder().remedies(List.of(Remedy.REFUND, Remedy.REFUND)).build());
  }

  private static void refuses(Verdicts verdicts) {
    assertThatExceptionOfType(InvalidVerdicts.class)
        .isThrownBy(() -> CheckedVerdicts.of(verdicts, CONVERSATION));
  }

  private static Conduct conduct(Span span) {
    return new Conduct(
        Conduct.Level.ABUSIVE, Conduct.Target.STAFF, 0.9, List.of(reason(0.9, span)));
  }

  private static Reason reason(double weight, @Nullable Span span) {
    return new Reason("OWN", weight, span == null ? List.of() : List.of(span));
  }
}
