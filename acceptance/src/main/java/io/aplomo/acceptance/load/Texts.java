package io.aplomo.acceptance.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Complaints and messages as people write them, in Spanish and English, drawn from a seed. */
final class Texts {
  private static final List<String> SPANISH =
      List.of(
          "Llevo tres días sin conexión y nadie me da una explicación.",
          "Me habéis cobrado dos veces la misma factura.",
          "El paquete llegó abierto y con una pieza rota.",
          "He llamado cuatro veces y siempre me pasan con otro departamento.",
          "Quiero que me devolváis los 49,90 € hoy mismo.",
          "Esto es una vergüenza, sois unos inútiles.",
          "Mi madre tiene 82 años y depende del oxígeno, es urgente.",
          "La técnica que vino fue muy amable, pero la avería sigue igual.",
          "Me prometisteis una respuesta el lunes y sigo esperando.",
          "Si no lo arregláis pondré una reclamación oficial.");
  private static final List<String> ENGLISH =
      List.of(
          "I have been without service for three days and nobody explains why.",
          "You have charged me twice for the same invoice.",
          "The parcel arrived open and one part is broken.",
          "I have called four times and every time I am passed on to somebody else.",
          "I want my 49.90 back today.",
          "This is a disgrace, you are a bunch of idiots.",
          "My mother is 82 and needs oxygen, this is urgent.",
          "The technician was very kind, but the fault is still there.",
          "You promised me an answer by Monday and I am still waiting.",
          "If this is not put right I will go to the ombudsman.");
  private static final int MOST_SENTENCES = 6;

  private Texts() {}

  /** One to six sentences, all in one language. */
  static String draw(SplittableRandom random) {
    List<String> sentences = random.nextBoolean() ? SPANISH : ENGLISH;
    return random
        .ints(1 + random.nextInt(MOST_SENTENCES), 0, sentences.size())
        .mapToObj(sentences::get)
        .collect(Collectors.joining(" "));
  }
}
