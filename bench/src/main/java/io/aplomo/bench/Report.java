package io.aplomo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of one benchmark: printed as a table, and written with every single value and the machine
 * they were measured on.
 */
final class Report {
  private final String name;
  private final Path root;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<Figure> figures = new ArrayList<>();

  /**
   * One measured quantity.
   *
   * @param higherIsBetter which end of the values is the worst
   */
  record Figure(String name, String unit, boolean higherIsBetter, List<Double> values) {
    Figure {
      values = List.copyOf(values);
    }

    double median() {
      List<Double> sorted = values.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double worst() {
      return higherIsBetter ? Collections.min(values) : Collections.max(values);
    }
  }

  Report(String name, Path root) {
    this.name = name;
    this.root = root;
    setting("machine", Machine.describe());
    setting("at", Instant.now().toString());
    setting("commit", Machine.commit(root));
  }

  void setting(String key, Object value) {
    settings.put(key, value.toString());
  }

  void higherIsBetter(String name, String unit, List<Double> values) {
    figures.add(new Figure(name, unit, true, values));
  }

  void lowerIsBetter(String name, String unit, List<Double> values) {
    figures.add(new Figure(name, unit, false, values));
  }

  /** Tells how far the benchmark is; not part of the result. */
  void progress(String line) {
    System.out.println("  " + line);
  }

  void finish() throws IOException {
    System.out.println();
    settings.forEach((key, value) -> System.out.printf("%-10s %s%n", key, value));
    System.out.println();
    System.out.printf("%-52s %12s %12s  %s%n", "figure", "median", "worst", "unit");
    for (Figure f : figures) {
      System.out.printf(
          Locale.ROOT, "%-52s %12.2f %12.2f  %s%n", f.name(), f.median(), f.worst(), f.unit());
    }
    Path file = root.resolve(".aplomo").resolve("bench").resolve(name + ".json");
    Files.createDirectories(file.getParent());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), Map.of("settings", settings, "figures", rows()));
    System.out.println();
    System.out.println("written to " + root.relativize(file));
  }

  private List<Map<String, Object>> rows() {
    return figures.stream()
        .map(f ->
            Map.<String, Object>of(
                "name", f.name(),
                "unit", f.unit(),
                "median", f.median(),
                "worst", f.worst(),
                "values", f.values()))
        .toList();
  }
}
