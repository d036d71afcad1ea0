package io.aplomo.bench;

import java.util.Random;

/** Texts to be assessed, the same in every run. */
public final class ScoredTexts {
  private static final int EVERYDAY = 512;
  private static final int HOSTILE_LENGTH = 20_000;

  private static final String[] CLAUSES = {
    "I have been charged twice for the same month and nobody picks up",
    "llevo tres semanas esperando una respuesta y mañana me cortan la luz",
    "the technician did not come on Tuesday, again",
    "el importe de la factura, 142,50 €, no coincide con el contrato que firmé el 3 de marzo",
    "your agent called me an idiot and hung up",
    "me dijeron que me llamarían y no ha llamado nadie, son unos inútiles",
    "my mother is 84 and cannot use the stairs while the lift is out of order",
    "he enviado los documentos dos veces y sigue pendiente",
    "please refund the £89.99 and confirm it in writing by Friday",
    "solicito la devolución del importe cobrado de más y una explicación",
    "I'm dying to hear what excuse you have this time",
    "si no me lo arreglan voy a consumo y lo cuento en todas partes",
    "huele a gas en la cocina desde ayer y no viene nadie",
    "honestly the worst service I have ever seen, pathetic",
    "no es culpa del repartidor, la dirección la puse mal yo",
    "the parcel was left in the rain and everything in it is ruined",
  };

  /** What a hostile text is full of. */
  public enum Kind {
    QUOTES("\u00ab\u201c\u2018\"'he said ", ""),
    MARKS("a\u0301\u0302\u0303\u0304e\u0308\u030c", " "),
    STARS("i*d*i*0.t ", ""),
    LETTERS("a", ""),
    NUMBERS("1.000.000,00 € ", ""),
    QUESTIONS("not ", "?!"),
    THREATS("te voy a matar, idiota, si no ", "");

    private final String piece;
    private final String end;

    Kind(String piece, String end) {
      this.piece = piece;
      this.end = end;
    }
  }

  private ScoredTexts() {}

  /** Everyday complaints of about {@code length} characters, Spanish and English. */
  static String[] everyday(int length) {
    Random random = new Random(length);
    String[] texts = new String[EVERYDAY];
    for (int i = 0; i < EVERYDAY; i++) {
      StringBuilder text = new StringBuilder(length + 100);
      while (text.length() < length) {
        text.append(CLAUSES[random.nextInt(CLAUSES.length)]).append(". ");
      }
      text.setLength(length);
      texts[i] = text.toString();
    }
    return texts;
  }

  static String hostile(Kind kind) {
    StringBuilder text = new StringBuilder(HOSTILE_LENGTH + 64);
    while (text.length() < HOSTILE_LENGTH) {
      text.append(kind.piece).append(kind.end);
    }
    text.setLength(HOSTILE_LENGTH);
    return text.toString();
  }
}
