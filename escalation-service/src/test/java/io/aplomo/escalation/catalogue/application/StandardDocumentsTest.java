package io.aplomo.escalation.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.http.StrictJson;
import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.catalogue.document.CalendarRules;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.catalogue.document.PolicyRules;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.ClockRestart;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.ClockStart;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.Target;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes with the program keeps to the rules that tenants keep to. */
class StandardDocumentsTest {
  private final StandardDocuments standard = make();

  @Test
  void everyStandardDocumentWouldBeTakenFromATenant() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();

      assertThat(standard.calendars().values())
          .allSatisfy(calendar -> {
            assertThat(validator.validate(calendar)).isEmpty();
            CalendarRules.check(calendar);
          });
      assertThat(standard.policies().values())
          .allSatisfy(policy -> {
            assertThat(validator.validate(policy)).isEmpty();
            PolicyRules.check(policy, standard.calendars().keySet());
          });
    }
  }

  @Test
  void aStandardCalendarIsTheSameAsADocument() {
    StandardCalendars.all()
        .forEach((code, calendar) ->
            assertThat(standard.calendars().get(code))
                .extracting(document -> document.calendar(code))
                .isEqualTo(calendar));
  }

  @Test
  void aTenantThatHasPutNothingHasThemInVersionZero() {
    SlaBook book = standard.shelf().book();

    assertThat(book.revision()).isZero();
    assertThat(book.calendars().values()).allMatch(calendar -> calendar.version() == 0);
    assertThat(book.policies()).hasSameSizeAs(standard.policies().values());
  }

  @ParameterizedTest
  @CsvSource({
    "P1, 14400 WORKING,             1 WORKING_DAY CLOSE_OF_BUSINESS,  1800 ELAPSED",
    "P2, 1 WORKING_DAY CLOSE_OF_BUSINESS, 3 WORKING_DAY CLOSE_OF_BUSINESS,  7200 WORKING",
    "P3, 5 WORKING_DAY CLOSE_OF_BUSINESS, 10 WORKING_DAY CLOSE_OF_BUSINESS, 28800 WORKING",
    "P4, 5 WORKING_DAY CLOSE_OF_BUSINESS, 15 WORKING_DAY CLOSE_OF_BUSINESS, 57600 WORKING",
  })
  void theHouseRulesAreThoseOfTheDocument(
      Priority priority, String keepInformed, String resolution, String team) {
    var applying = book().applyingTo(circumstances(priority, Channel.EMAIL, "ES", null));

    assertThat(target(applying, "KEEP_INFORMED", priority)).isEqualTo(keepInformed);
    assertThat(target(applying, "RESOLUTION", priority)).isEqualTo(resolution);
    assertThat(target(applying, "TEAM", priority)).isEqualTo(team);
  }

  @ParameterizedTest
  @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void theNextResponseIsOwedAsFastAsTheFirst(Channel channel) {
    for (Priority priority : Priority.values()) {
      var applying = book().applyingTo(circumstances(priority, channel, "ES", null));

      assertThat(target(applying, "NEXT_RESPONSE", priority))
          .isEqualTo(target(applying, "FIRST_RESPONSE", priority));
      assertThat(Objects.requireNonNull(applying.get("NEXT_RESPONSE")).rule().askedBy())
          .containsExactly(Author.CUSTOMER);
    }
  }

  @ParameterizedTest
  @CsvSource({"IN_PERSON, PHONE", "LETTER, EMAIL"})
  void whoComesOrWritesALetterIsAnsweredAsFastAsWhoCallsOrWritesAnEmail(
      Channel channel, Channel other) {
    for (Priority priority : Priority.values()) {
      var applying = book().applyingTo(circumstances(priority, channel, "ES", null));

      assertThat(target(applying, "FIRST_RESPONSE", priority))
          .isEqualTo(
              target(
                  book().applyingTo(circumstances(priority, other, "ES", null)),
                  "FIRST_RESPONSE",
                  priority));
    }
  }

  @Test
  void theHousingOmbudsmansStagesBeginWithTheAcknowledgementAndTheReview() {
    var applying =
        book().applyingTo(circumstances(Priority.P3, Channel.LETTER, "GB", "social-housing"));

    ClockRule first = rule(applying, "uk-housing:uk-housing-stage-1");
    assertThat(first.restartedBy()).containsExactly(ClockRestart.ACKNOWLEDGEMENT);
    assertThat(first.startedBy()).isEqualTo(ClockStart.RECEIPT);
    assertThat(rule(applying, "uk-housing:uk-housing-stage-2:REVIEW").startedBy())
        .isEqualTo(ClockStart.REVIEW);
    assertThat(target(applying, "uk-housing:uk-housing-stage-2:REVIEW", Priority.P3))
        .isEqualTo("20 WORKING_DAY END_OF_DAY");
  }

  @Test
  void theSpanishResolutionBeginsAnewWithTheCompletion() {
    var applying = book().applyingTo(circumstances(Priority.P3, Channel.EMAIL, "ES-MD", null));

    assertThat(rule(applying, "es-ley-10-2025:es-ley-10-2025-resolution").restartedBy())
        .containsExactly(ClockRestart.COMPLETION);
  }

  @Test
  void aPolicyThatWasStoredBeforeThereWereBeginningsIsRead() {
    String stored =
        """
        {"name": {"es": "x", "en": "x"}, "enabled": true, "rank": 1, "match": {}, "clocks": [
          {"code": "a", "kind": "RESOLUTION", "basis": "CONTRACTUAL", "calendar": "always",
           "targets": {"ANY": {"seconds": 60, "time": "ELAPSED"}},
           "warnings": null, "pausedBy": ["AWAITING_COMPLETION"]}]}
        """;

    PolicyDocument document = new DocumentJson(mapper()).read(stored, PolicyDocument.class);

    assertThat(document.policy("a").clocks())
        .singleElement()
        .returns(ClockStart.RECEIPT, ClockRule::startedBy)
        .returns(Set.of(), ClockRule::restartedBy);
  }

  @Test
  void onlyWhatTheLawNamesPausesAStatutoryClock() {
    var pausing =
        book().policies().stream()
            .flatMap(policy -> policy.policy().clocks().stream())
            .filter(rule -> rule.basis() == Basis.STATUTORY)
            .filter(rule -> rule.pausedBy().contains(PauseCause.AWAITING_CUSTOMER));

    assertThat(pausing).isEmpty();
  }

  @Test
  void paymentServicesHaveTheirOuterLimitBesideTheAnswer() {
    var applying =
        book().applyingTo(circumstances(Priority.P3, Channel.EMAIL, "GB", "payment-services"));

    assertThat(target(applying, "uk-payment-services:uk-psr-response", Priority.P3))
        .isEqualTo("15 WORKING_DAY END_OF_DAY");
    assertThat(target(applying, "uk-payment-services:uk-psr-exceptional", Priority.P3))
        .isEqualTo("35 WORKING_DAY END_OF_DAY");
  }

  private SlaBook book() {
    return standard.shelf().book();
  }

  private static Circumstances circumstances(
      Priority priority, Channel channel, String jurisdiction, @Nullable String sector) {
    return new Circumstances(
        priority, channel, null, null, null, sector, jurisdiction, null, false);
  }

  private static ClockRule rule(Map<String, SlaBook.Applying> applying, String slot) {
    return Objects.requireNonNull(applying.get(slot), slot).rule();
  }

  private static String target(
      Map<String, SlaBook.Applying> applying, String slot, Priority priority) {
    Target target = Objects.requireNonNull(applying.get(slot), slot).rule().target(priority);
    return switch (Objects.requireNonNull(target)) {
      case Target.Duration d -> d.seconds() + " " + d.time();
      case Target.Date d -> d.date().count() + " " + d.date().unit() + " " + d.date().end();
    };
  }

  static StandardDocuments make() {
    return new StandardDocuments(mapper());
  }

  static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    new StrictJson().customize(mapper);
    return mapper;
  }
}
