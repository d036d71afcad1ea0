package io.aplomo.local.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.local.client.Answer;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TallyTest {
  @Test
  void countsByOutcomeAndReason() {
    // Given
    Tally tally = new Tally();

    // When
    tally.count(9, new Answer.Accepted("a"));
    tally.count(3, new Answer.Refused(400, "text.too-long", Optional.of("text")));
    tally.count(2, new Answer.Refused(400, "text.too-long", Optional.of("text")));
    tally.count(4, new Answer.Duplicate("b"));
    tally.count(5, new Answer.Conflict());
    tally.count(6, new Answer.Unanswered("no connection"));
    tally.countUnreadable(7);

    // Then
    assertThat(tally.total()).isEqualTo(7);
    assertThat(tally.accepted()).isEqualTo(1);
    assertThat(tally.duplicate()).isEqualTo(1);
    assertThat(tally.conflict()).isEqualTo(1);
    assertThat(tally.refused()).isEqualTo(3);
    assertThat(tally.unanswered()).isEqualTo(1);
    assertThat(tally.reasons())
        .containsOnlyKeys(
            "complaint.external-id-conflict",
            "no connection",
            "row.unreadable",
            "text.too-long (text)")
        .hasEntrySatisfying(
            "text.too-long (text)",
            reason -> {
              assertThat(reason.count()).isEqualTo(2);
              assertThat(reason.firstLine()).isEqualTo(2);
            });
  }
}
