package io.aplomo.triage.scoring.demand;

import io.aplomo.triage.scoring.text.ReadText;
import io.aplomo.triage.scoring.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money and percentages: {@code $4,310}, {@code 2.300 euros}, {@code 312 mil
 * pesos}, {@code quince por ciento}, {@code fifty pounds}.
 */
final class AmountReader {
  private static final Set<String> CURRENCY_WORDS =
      Set.of(
          "euro", "euros", "eur", "peso", "pesos", "mxn", "ars", "cop", "clp", "dolar", "dolares",
          "usd", "pavos", "lucas", "luca", "mangos", "uf", "sol", "soles", "dollar", "dollars",
          "buck", "bucks", "pound", "pounds", "quid", "gbp", "grand", "€", "$", "£");
  private static final Set<String> CURRENCY_SIGNS = Set.of("€", "$", "£");
  private static final Set<String> PERCENT_WORDS = Set.of("%", "percent", "pct", "porciento");

  private static final Map<String, Double> MULTIPLIERS =
      Map.ofEntries(
          Map.entry("mil", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("k", 1e3),
          Map.entry("grand", 1e3),
          Map.entry("lucas", 1e3),
          Map.entry("hundred", 1e2),
          Map.entry("millon", 1e6),
          Map.entry("millones", 1e6),
          Map.entry("palos", 1e6),
          Map.entry("million", 1e6),
          Map.entry("millions", 1e6));

  private static final Map<String, Double> NUMBER_WORDS = numberWords();

  private final List<Token> tokens;

  private AmountReader(ReadText text) {
    this.tokens = text.tokens();
  }

  /** All amounts of the text, in reading order. */
  static List<Amount> read(ReadText text) {
    return new AmountReader(text).read();
  }

  private List<Amount> read() {
    List<Amount> amounts = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Amount amount = at(i);
      if (amount == null) {
        i++;
      } else {
        amounts.add(amount);
        i = amount.to();
      }
    }
    return amounts;
  }

  private @Nullable Amount at(int from) {
    double value = 0;
    double part = Double.NaN;
    boolean multiplied = false;
    int i = from;
    while (i < tokens.size() && tokens.get(i).sentence() == tokens.get(from).sentence()) {
      String form = tokens.get(i).form();
      double number = number(i);
      Double multiplier = MULTIPLIERS.get(form);
      if (!Double.isNaN(number)) {
        part = Double.isNaN(part) ? number : part + number;
      } else if (multiplier != null && (i > from || form.equals("mil"))) {
        value += (Double.isNaN(part) ? 1 : part) * multiplier;
        part = 0;
        multiplied = true;
      } else if (!(i > from && isFiller(form))) {
        break;
      }
      i++;
    }
    if (i == from) {
      return null;
    }
    return amount(from, i, value + (Double.isNaN(part) ? 0 : part), multiplied);
  }

  private static boolean isFiller(String form) {
    return form.equals("y") || form.equals("and");
  }

  private double number(int i) {
    double value = tokens.get(i).value();
    return Double.isNaN(value)
        ? NUMBER_WORDS.getOrDefault(tokens.get(i).form(), Double.NaN)
        : value;
  }

  private @Nullable Amount amount(int from, int end, double value, boolean multiplied) {
    int sentence = tokens.get(from).sentence();
    if (end < tokens.size() && PERCENT_WORDS.contains(form(end))) {
      return new Amount(value, Amount.Unit.PERCENT, from, end + 1, sentence);
    }
    if (form(end).equals("por") && form(end + 1).equals("ciento")) {
      return new Amount(value, Amount.Unit.PERCENT, from, end + 2, sentence);
    }
    boolean signBefore = from > 0 && CURRENCY_SIGNS.contains(form(from - 1));
    boolean unitAfter = CURRENCY_WORDS.contains(form(end));
    boolean unitAfterDe = form(end).equals("de") && CURRENCY_WORDS.contains(form(end + 1));
    boolean millions = multiplied && value >= 1e6;
    if (signBefore || unitAfter || unitAfterDe || millions) {
      return new Amount(value, Amount.Unit.MONEY, signBefore ? from - 1 : from, end, sentence);
    }
    return null;
  }

  private String form(int i) {
    return i < tokens.size() ? tokens.get(i).form() : "";
  }

  private static Map<String, Double> numberWords() {
    String[][] words = {
      {"dos", "two"},
      {"tres", "three"},
      {"cuatro", "four"},
      {"cinco", "five"},
      {"seis", "six"},
      {"siete", "seven"},
      {"ocho", "eight"},
      {"nueve", "nine"},
      {"diez", "ten"}
    };
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      for (String word : words[i]) {
        map.put(word, i + 2.0);
      }
    }
    String[] tens = {
      "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"
    };
    String[] englishTens = {
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    String[] hundreds = {
      "cien",
      "doscientos",
      "trescientos",
      "cuatrocientos",
      "quinientos",
      "seiscientos",
      "setecientos",
      "ochocientos",
      "novecientos"
    };
    for (int i = 0; i < tens.length; i++) {
      map.put(tens[i], (i + 2) * 10.0);
      map.put(englishTens[i], (i + 2) * 10.0);
    }
    for (int i = 0; i < hundreds.length; i++) {
      map.put(hundreds[i], (i + 1) * 100.0);
    }
    map.put("quince", 15.0);
    map.put("fifteen", 15.0);
    map.put("doce", 12.0);
    map.put("twelve", 12.0);
    map.put("eleven", 11.0);
    return Map.copyOf(map);
  }
}
