package io.aplomo.escalation.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.routing.model.RoutingAnswer.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PullerTest {
  private static final int CAPACITY = 3;

  @ParameterizedTest
  @CsvSource({"AVAILABLE,", "BUSY,", "BREAK, NOT_AT_WORK", "AWAY, NOT_AT_WORK"})
  void whoIsAtWorkMayAskForACase(Presence presence, Reason refusal) {
    assertThat(puller(presence, true, 0).refusal()).isEqualTo(refusal);
  }

  @ParameterizedTest
  @EnumSource(Presence.class)
  void nobodyIsGivenACaseOffShift(Presence presence) {
    assertThat(puller(presence, false, 0).refusal()).isEqualTo(Reason.NOT_AT_WORK);
  }

  @ParameterizedTest
  @CsvSource({"2,", "3, AT_CAPACITY", "4, AT_CAPACITY"})
  void whoHasAsManyAsTheyMayGetsNoMore(int inHand, Reason refusal) {
    assertThat(puller(Presence.AVAILABLE, true, inHand).refusal()).isEqualTo(refusal);
  }

  /** What is looked up must be what would be asked of each case. */
  @Test
  void theReachOfAPersonIsWhatTheyAreSkilledFor() {
    List<String> languages = List.of("ca", "en", "es");
    List<String> skills = List.of(Reach.ANY_SKILL, "BILLING", "DELIVERY");
    for (Person person :
        List.of(
            person(Set.of("es"), Set.of(), false),
            person(Set.of("es", "en"), Set.of("BILLING"), false),
            person(Set.of("en"), Set.of("BILLING", "DELIVERY"), true))) {
      Reach reach = Reach.of(person);
      for (String language : languages) {
        for (String skill : skills) {
          for (boolean trained : List.of(true, false)) {
            Needs needs =
                new Needs(
                    Level.AGENT,
                    language,
                    skill.equals(Reach.ANY_SKILL) ? null : skill,
                    trained,
                    0);
            assertThat(
                    reach.languages().contains(language)
                        && reach.skills().contains(skill)
                        && reach.trainings().contains(trained))
                .as("%s for %s", person, needs)
                .isEqualTo(person.isSkilledFor(needs));
          }
        }
      }
    }
  }

  private static Puller puller(Presence presence, boolean onShift, int inHand) {
    return new Puller(person(Set.of("es"), Set.of(), false), presence, onShift, inHand);
  }

  private static Person person(Set<String> languages, Set<String> skills, boolean trained) {
    return new Person(
        "ana", Set.of(Level.AGENT), languages, skills, trained, CAPACITY, 0, false, List.of());
  }
}
