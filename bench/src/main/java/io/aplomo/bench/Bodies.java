package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bodies of POST /v1/complaints with about 600 characters of text, the same for the same seed. They
 * are written beforehand, so that none of it counts; only their number is put in when one is taken,
 * and makes each of them another.
 */
final class Bodies {
  private static final int TEXT_LENGTH = 600;

  /** Some three megabytes; more than a processor's cache holds. */
  private static final int POOL = 4096;

  /** Stands for the number of a body, with as many digits. */
  private static final String NUMBER = "##########";

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

  private final List<Template> templates = new ArrayList<>(POOL);
  private final List<String> texts = new ArrayList<>(POOL);
  private long count;

  Bodies(long seed, String prefix) {
    Random random = new Random(seed);
    for (int i = 0; i < POOL; i++) {
      String text = text(random);
      texts.add(text);
      templates.add(
          Template.of(
              """
              {"customer":{"ref":"%s-%s"},"channel":"%s","text":"Ref. %s: %s"}\
              """
                  .formatted(
                      prefix, NUMBER, CHANNELS[random.nextInt(CHANNELS.length)], NUMBER, text)));
    }
  }

  /** The next body, without an external id: nothing of it was seen before. */
  byte[] next() {
    long n = count++;
    return templates.get((int) (n % POOL)).with(n);
  }

  /** A text of its own for each {@code n}. */
  String text(long n) {
    return "Ref. " + n + ": " + texts.get(Math.floorMod(n, POOL));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(TEXT_LENGTH + 64);
    while (text.length() < TEXT_LENGTH - NUMBER.length()) {
      text.append(CLAUSES[random.nextInt(CLAUSES.length)]).append(". ");
    }
    return text.toString();
  }

  /** A body with two places for its number. */
  @SuppressWarnings("ArrayRecordComponent") // copied before it is given out; never compared
  private record Template(byte[] body, int first, int second) {
    static Template of(String body) {
      // Nothing before the places is outside of ASCII.
      int first = body.indexOf(NUMBER);
      return new Template(body.getBytes(UTF_8), first, body.indexOf(NUMBER, first + 1));
    }

    byte[] with(long number) {
      byte[] digits = ("%0" + NUMBER.length() + "d").formatted(number).getBytes(US_ASCII);
      byte[] copy = body.clone();
      System.arraycopy(digits, 0, copy, first, digits.length);
      System.arraycopy(digits, 0, copy, second, digits.length);
      return copy;
    }
  }
}
