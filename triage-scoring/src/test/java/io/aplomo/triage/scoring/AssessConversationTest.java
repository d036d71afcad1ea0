package io.aplomo.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Span;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Conversation.Author;
import io.aplomo.triage.scoring.conversation.Conversation.Message;
import io.aplomo.triage.scoring.conversation.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessConversationTest {
  private static final AssessConversation SCORER = AssessConversation.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Es usted una inútil, ni para coger el teléfono sirve.",
        "Your colleague on the desk is a complete moron.",
        "eres 1d10ta y lo sabes",
        "you are an i d i o t"
      })
  void callsInsultsAbusive(String text) {
    assertThat(conduct(text)).isEqualTo(Conduct.Level.ABUSIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estoy furiosa, joder, esto es una vergüenza: tres semanas sin internet.",
        "I am absolutely furious. This bloody router is a joke and I want it fixed!"
      })
  void takesAngerForAnger(String text) {
    assertThat(conduct(text)).isEqualTo(Conduct.Level.ANGRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La chica de recepción me llamó idiota delante de todos.",
        "Your agent called me an idiot and hung up.",
        "No soy ningún idiota, solo quiero saber mi saldo.",
        "I feel like an idiot, I typed my own address wrong.",
        "Presentaré una demanda y avisaré al regulador.",
        "My solicitor will sue you and I will tell the press.",
        "You will hear from my lawyer on Monday.",
        "If I don't get my refund by Friday I will file a chargeback and sue.",
        "Si no me devuelven el dinero el viernes los demando.",
        "Van a tener noticias de mi abogado.",
        "me muero de hambre, cuándo llega el pedido",
        "please kill the subscription"
      })
  void takesNeitherReportsNorIdiomsNorLawForHostility(String text) {
    assertThat(conduct(text)).isIn(Conduct.Level.CIVIL, Conduct.Level.ANGRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Si vuelve el técnico le rompo las piernas.",
        "I know where you live and I will put you in hospital.",
        "voy a ir con un bate a la oficina",
        "I'll burn your office down"
      })
  void hearsThreats(String text) {
    assertThat(conduct(text)).isEqualTo(Conduct.Level.THREATENING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No quiero seguir viviendo, perdonen que se lo cuente.",
        "I don't want to be alive any more.",
        "Huele a gas en la cocina desde anoche.",
        "There is a smell of gas in the hallway."
      })
  void raisesSafetyWithoutBlamingTheWriter(String text) {
    Assessment assessment = SCORER.assess(Conversation.of(text));

    assertThat(assessment.safety()).isTrue();
    assertThat(assessment.urgency().level()).isEqualTo(Urgency.Level.CRITICAL);
    assertThat(assessment.conduct().level()).isEqualTo(Conduct.Level.CIVIL);
  }

  @Test
  void addsNoUrgencyForLoudness() {
    Assessment calm = SCORER.assess(Conversation.of("the icon of your app has changed"));
    Assessment loud = SCORER.assess(Conversation.of("THE ICON OF YOUR APP HAS CHANGED!!!"));

    assertThat(loud.urgency().score()).isEqualTo(calm.urgency().score());
  }

  @Test
  void findsTheCustomerAtFaultByTheirOwnAccount() {
    Assessment assessment =
        SCORER.assess(Conversation.of("Fue error mío: se me olvidó pagar la factura a tiempo."));

    assertThat(assessment.fault().verdict()).isEqualTo(Fault.Verdict.CUSTOMER);
  }

  @Test
  void doesNotKnowWhoseFaultABareGrumbleIs() {
    Assessment assessment = SCORER.assess(Conversation.of("Awful. Just awful."));

    assertThat(assessment.fault().verdict()).isEqualTo(Fault.Verdict.UNDETERMINED);
  }

  @Test
  void letsFactsOutweighWords() {
    Conversation told = Conversation.of("My parcel is late.").inLanguage("en");

    Assessment assessment =
        SCORER.assess(told.withFacts(Map.of("outageCause", "weather", "amount", 12)));

    assertThat(assessment.fault().verdict()).isEqualTo(Fault.Verdict.THIRD_PARTY);
  }

  @Test
  void refusesARefundAfterItsWindow() {
    Conversation late =
        Conversation.of("I want a full refund for these boots.")
            .withFacts(Map.of("purchaseDate", "2026-01-02", "contactDate", "2026-04-01"))
            .under(List.of(window("RET-30", 30)));

    Demand demand = SCORER.assess(late).demand();

    assertThat(demand.verdict()).isEqualTo(Demand.Verdict.UNREASONABLE);
    assertThat(demand.policies()).containsExactly("RET-30");
    assertThat(demand.offers()).isNotEmpty();
  }

  @Test
  void countsTheRefundWindowToTheReceiptIfNoContactDateIsGiven() {
    Conversation inTime =
        Conversation.of("I want a full refund for these boots.")
            .withFacts(Map.of("purchaseDate", "2026-01-02"))
            .receivedAt(Instant.parse("2026-01-20T10:00:00Z"))
            .under(List.of(window("RET-30", 30)));

    assertThat(SCORER.assess(inTime).demand().verdict()).isEqualTo(Demand.Verdict.REASONABLE);
  }

  @Test
  void pointsIntoTheMessageThatItMeans() {
    Conversation conversation =
        Conversation.of("Buenas, mi pedido no ha llegado.")
            .followedBy(
                List.of(
                    new Message("m-1", Author.AGENT, "Lo reviso, un momento."),
                    new Message("m-2", Author.CUSTOMER, "Contesta ya, imbécil.")));

    Conduct conduct = SCORER.assess(conversation).conduct();

    assertThat(conduct.level()).isEqualTo(Conduct.Level.ABUSIVE);
    Span span = conduct.reasons().getFirst().spans().getFirst();
    assertThat(span.messageId()).isEqualTo("m-2");
    assertThat("Contesta ya, imbécil.".substring(span.start(), span.end())).isEqualTo("imbécil");
  }

  @Test
  void holdsNobodyElsesWordsAgainstTheCustomer() {
    Conversation conversation =
        Conversation.of("My order is late, could you check?")
            .followedBy(List.of(new Message("m-1", Author.AGENT, "You are a moron.")));

    assertThat(SCORER.assess(conversation).conduct().level()).isEqualTo(Conduct.Level.CIVIL);
  }

  @Test
  void knowsCourtesyAndWithdrawalFromANewComplaint() {
    assertThat(intentAfter("¡Muchas gracias, hasta luego!")).isEqualTo(Intent.COURTESY);
    assertThat(intentAfter("Quiero retirar mi reclamo.")).isEqualTo(Intent.WITHDRAWAL);
    assertThat(intentAfter("Sigue sin funcionar, nadie ha venido.")).isEqualTo(Intent.COMPLAINT);
  }

  @Test
  void takesOverTheCallersCategory() {
    Conversation conversation =
        Conversation.of("The bill is wrong.").about(Category.Verdict.PRIVACY);

    assertThat(SCORER.assess(conversation).category())
        .isEqualTo(new Category(Category.Verdict.PRIVACY, 1));
  }

  @Test
  void listsTheRemediesAskedFor() {
    Assessment assessment =
        SCORER.assess(Conversation.of("Quiero el reembolso y una disculpa por escrito."));

    assertThat(assessment.remedies()).contains(Remedy.REFUND, Remedy.APOLOGY);
  }

  @Test
  void tellsLanguages() {
    assertThat(language("¿Cuándo llega el pedido que hice la semana pasada?")).isEqualTo("es");
    assertThat(language("When will the order that I made last week arrive?")).isEqualTo("en");
    assertThat(language("Bonjour, je voudrais savoir où est ma commande")).isEqualTo("und");
    assertThat(language("Não recebi o meu pedido e ninguém me responde")).isEqualTo("und");
  }

  private static String language(String text) {
    return SCORER.assess(Conversation.of(text)).language();
  }

  private static Conduct.Level conduct(String text) {
    return SCORER.assess(Conversation.of(text)).conduct().level();
  }

  private static Intent intentAfter(String message) {
    return SCORER
        .assess(
            Conversation.of("Llevo tres días sin internet.")
                .followedBy(List.of(new Message("m-1", Author.CUSTOMER, message))))
        .intent();
  }

  private static Policy window(String code, int days) {
    return new Policy(code, Policy.Kind.REFUND_WINDOW, BigDecimal.valueOf(days), "days");
  }
}
