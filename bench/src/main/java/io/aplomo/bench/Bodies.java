package io.aplomo.bench;

import java.util.Random;

/** Bodies of POST /v1/complaints with about 600 characters of text, the same for the same seed. */
final class Bodies {
  private static final int TEXT_LENGTH = 600;
  private static final String[] CLAUSES = {
    "I was charged twice for the same month",
    "llevo tres semanas esperando una respuesta",
    "the technician did not come on Tuesday",
    "el importe de la factura no coincide con el contrato",
    "nobody could tell me where my parcel is",
    "me dijeron que me llamarían y no ha llamado nadie",
    "the line drops every evening after eight",
    "he enviado los documentos dos veces",
    "please correct the bill and confirm it in writing",
    "solicito la devolución del importe cobrado de más",
  };
  private static final String[] CHANNELS = {"EMAIL", "WEB", "PHONE", "CHAT"};

  private final Random random;
  private final String prefix;
  private long count;

  Bodies(long seed, String prefix) {
    this.random = new Random(seed);
    this.prefix = prefix;
  }

  /** The next body, without an external id: nothing of it was seen before. */
  String next() {
    long n = count++;
    return """
    {"customer":{"ref":"%s-%d"},"channel":"%s","text":"%s"}\
    """
        .formatted(prefix, n, CHANNELS[random.nextInt(CHANNELS.length)], text(n));
  }

  String text(long n) {
    StringBuilder text = new StringBuilder(TEXT_LENGTH + 64).append("Ref. ").append(n).append(": ");
    while (text.length() < TEXT_LENGTH) {
      text.append(CLAUSES[random.nextInt(CLAUSES.length)]).append(". ");
    }
    return text.toString();
  }
}
