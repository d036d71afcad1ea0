package io.aplomo.escalation.clock.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents as tenants might put them, by chance: the same for the same seed. */
final class Candidates {
  private static final List<String> KINDS =
      List.of("ACKNOWLEDGE", "FIRST_RESPONSE", "NEXT_RESPONSE", "KEEP_INFORMED", "RESOLUTION");
  private static final List<String> CALENDARS =
      List.of("always", "es-madrid-office", "es-national", "ours");
  private static final List<String> MATCHES =
      List.of(
          "{}",
          "{}",
          "{\"channels\": [\"EMAIL\"]}",
          "{\"priorities\": [\"P1\", \"P2\"]}",
          "{\"jurisdictions\": [\"ES\"]}",
          "{\"customerTiers\": [\"silver\"]}");

  private static final List<String> BEGINNINGS =
      List.of(
          "",
          ", \"restartedBy\": [\"ACKNOWLEDGEMENT\"]",
          ", \"startedBy\": \"REVIEW\"",
          ", \"startedBy\": \"RECEIPT\", \"restartedBy\": []");

  private final Random random;

  Candidates(Random random) {
    this.random = random;
  }

  /** A policy with some clocks. */
  String policy() {
    List<String> clocks = new ArrayList<>();
    for (String kind : KINDS) {
      if (random.nextInt(100) < 60) {
        clocks.add(clock(kind, random.nextInt(100) < 75 ? "CONTRACTUAL" : "STATUTORY"));
      }
    }
    return """
    {"name": {"es": "x", "en": "x"}, "enabled": %s, "rank": %d, "match": %s, "clocks": [%s]}
    """
        .formatted(
            random.nextInt(100) < 90, random.nextInt(200), one(MATCHES), String.join(", ", clocks));
  }

  /** A calendar of Madrid with one opening a day. */
  String calendar() {
    String opening =
        "[{\"from\": \"%02d:00\", \"to\": \"%02d:30\"}]"
            .formatted(6 + random.nextInt(5), 13 + random.nextInt(9));
    String week =
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
            .filter(day -> day.equals("MONDAY") || random.nextInt(100) < 80)
            .map(day -> "\"%s\": %s".formatted(day, opening))
            .collect(Collectors.joining(", "));
    return """
    {"name": {"es": "x", "en": "x"}, "zone": "Europe/Madrid", "week": {%s}}
    """
        .formatted(week);
  }

  private String clock(String kind, String basis) {
    String authors =
        switch (kind) {
          case "NEXT_RESPONSE" -> ", \"askedBy\": [\"CUSTOMER\"], \"answeredBy\": [\"AGENT\"]";
          case "FIRST_RESPONSE", "KEEP_INFORMED" -> ", \"answeredBy\": [\"AGENT\"]";
          case "RESOLUTION" -> one(BEGINNINGS);
          default -> "";
        };
    return """
    {%s"code": "%s", "kind": "%s", "basis": "%s", "calendar": "%s", "targets": {%s},
     "warnings": [%s], "pausedBy": [%s]%s}
    """
        .formatted(
            random.nextInt(100) < 60
                ? "\"ladder\": [{\"audience\": \"MANAGER\", \"afterSeconds\": 0}], "
                : "",
            kind.toLowerCase(Locale.ROOT),
            kind,
            basis,
            one(CALENDARS),
            targets(),
            warnings(),
            random.nextBoolean() ? "\"AWAITING_CUSTOMER\"" : "",
            authors);
  }

  private String targets() {
    return random.nextBoolean()
        ? "\"ANY\": " + target()
        : "\"P1\": %s, \"P2\": %s, \"P3\": %s".formatted(target(), target(), target());
  }

  private String target() {
    return switch (random.nextInt(4)) {
      case 0 ->
          "{\"count\": %d, \"unit\": \"WORKING_DAY\", \"end\": \"CLOSE_OF_BUSINESS\"}"
              .formatted(random.nextInt(8));
      case 1 -> duration("ELAPSED");
      default -> duration("WORKING");
    };
  }

  /** From a minute to three days, the short ones as often as the long ones. */
  private String duration(String time) {
    long seconds = (long) (60 * Math.pow(4320, random.nextDouble()));
    return "{\"seconds\": %d, \"time\": \"%s\"}".formatted(seconds, time);
  }

  private String warnings() {
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> "{\"share\": 0.5}";
      default -> "{\"share\": 0.%d}, {\"leadSeconds\": 600}".formatted(1 + random.nextInt(9));
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
