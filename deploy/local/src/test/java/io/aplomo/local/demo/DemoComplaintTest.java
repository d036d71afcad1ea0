package io.aplomo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DemoComplaintTest {
  private final List<DemoComplaint> all = DemoComplaint.all();

  @Test
  void showsEveryUrgencyFaultAndConductInBothLanguages() {
    assertThat(all).hasSize(40);
    assertThat(values("urgency")).containsExactlyInAnyOrder("LOW", "NORMAL", "HIGH", "CRITICAL");
    assertThat(values("fault"))
        .containsExactlyInAnyOrder("COMPANY", "CUSTOMER", "THIRD_PARTY", "UNDETERMINED");
    assertThat(values("conduct"))
        .containsExactlyInAnyOrder("CIVIL", "ANGRY", "ABUSIVE", "THREATENING");
    for (String language : List.of("es", "en")) {
      assertThat(all).filteredOn(each -> each.language().equals(language)).hasSizeBetween(15, 25);
    }
  }

  @Test
  void comesThroughEveryChannel() {
    assertThat(all.stream().map(DemoComplaint::channel).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "PHONE", "CHAT", "EMAIL", "WEB", "SOCIAL", "IN_PERSON", "LETTER", "MESSAGING");
  }

  @Test
  void postsNothingButTheFieldsOfTheApi() {
    assertThat(all)
        .allSatisfy(each ->
            assertThat(each.body().fieldNames())
                .toIterable()
                .isSubsetOf("customer", "channel", "language", "category", "text", "subject"));
  }

  private Set<String> values(String aspect) {
    return all.stream().map(each -> each.shows().path(aspect).asText()).collect(Collectors.toSet());
  }
}
