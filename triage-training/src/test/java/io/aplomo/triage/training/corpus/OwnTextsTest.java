package io.aplomo.triage.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the guide promises of the texts in {@code triage-service/training}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTextsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("aplomo.root", "."), "triage-service", "training", "texts");

  /** Three words in a row; two texts that share more than this share of them are one text. */
  private static final double NEAR_DUPLICATE = 0.4;

  /** Beginnings that recur more often than this smell of a template. */
  private static final double MOST_OF_ONE_BEGINNING = 0.01;

  private final List<LabelledText> texts = new ArrayList<>();

  @BeforeAll
  void read() throws IOException {
    for (Path file : TextFiles.in(FOLDER, "", ".jsonl")) {
      texts.addAll(TextFiles.labelled(file));
    }
  }

  @Test
  void areManyAndOfBothLanguages() {
    long spanish = texts.stream().filter(text -> text.language().equals("es")).count();

    assertThat(texts).hasSizeGreaterThan(3_000);
    assertThat((double) spanish / texts.size()).isBetween(0.4, 0.6);
  }

  @Test
  void holdEnoughOfWhatPublicDataLack() {
    Map<String, Integer> groups = new HashMap<>();
    texts.forEach(text -> groups.merge(text.group(), 1, Integer::sum));

    assertThat(groups.get("twins")).isGreaterThanOrEqualTo(800);
    assertThat(groups.get("threat")).isGreaterThanOrEqualTo(500);
    assertThat(groups.get("hard_negative")).isGreaterThanOrEqualTo(500);
    assertThat(groups.get("fault")).isGreaterThanOrEqualTo(500);
    assertThat(groups.get("demand")).isGreaterThanOrEqualTo(300);
    assertThat(groups.get("care")).isGreaterThanOrEqualTo(200);
  }

  @Test
  void haveIdsOfTheirOwnAndLabelsOfTheGuide() {
    Set<String> ids = new HashSet<>();
    for (LabelledText text : texts) {
      assertThat(ids.add(text.id())).as(text.id()).isTrue();
      assertThat(text.label("conduct"))
          .as(text.id())
          .isIn("civil", "angry", "abusive", "threatening");
      assertThat(text.label("urgency")).as(text.id()).isIn("0", "1", "2", "3");
      assertThat(text.label("fault"))
          .as(text.id())
          .isIn("company", "customer", "third_party", "undetermined");
    }
  }

  @Test
  void noneIsNearlyAnother() {
    assertThat(nearDuplicates(texts, texts)).isEmpty();
  }

  @Test
  void noneIsNearlyOneThatTheScorerIsMeasuredOn() throws IOException {
    Optional<DataFolder> data = DataFolder.find();
    assumeTrue(data.isPresent(), "the labelled texts are not beside this checkout");

    assertThat(nearDuplicates(texts, data.orElseThrow().cases())).isEmpty();
  }

  @Test
  void noBeginningRecurs() {
    Map<String, Integer> beginnings = new HashMap<>();
    for (LabelledText text : texts) {
      List<String> words = words(text);
      if (words.size() >= 4) {
        beginnings.merge(String.join(" ", words.subList(0, 4)), 1, Integer::sum);
      }
    }

    assertThat(beginnings.values())
        .allSatisfy(
            count -> assertThat((double) count / texts.size()).isLessThan(MOST_OF_ONE_BEGINNING));
  }

  private static List<String> nearDuplicates(List<LabelledText> some, List<LabelledText> others) {
    Map<String, List<Integer>> index = new HashMap<>();
    List<Set<String>> triples = new ArrayList<>();
    for (LabelledText other : others) {
      Set<String> of = triples(other);
      of.forEach(t -> index.computeIfAbsent(t, k -> new ArrayList<>()).add(triples.size()));
      triples.add(of);
    }
    List<String> found = new ArrayList<>();
    for (LabelledText text : some) {
      Set<String> mine = triples(text);
      Map<Integer, Integer> shared = new HashMap<>();
      mine.forEach(
          t -> index.getOrDefault(t, List.of()).forEach(o -> shared.merge(o, 1, Integer::sum)));
      shared.forEach((other, count) -> {
        int union = mine.size() + triples.get(other).size() - count;
        boolean same = others.get(other).id().equals(text.id());
        if (!same && (double) count / union > NEAR_DUPLICATE) {
          found.add(text.id() + " and " + others.get(other).id());
        }
      });
    }
    return found;
  }

  private static Set<String> triples(LabelledText text) {
    List<String> words = words(text);
    Set<String> triples = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      triples.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
    }
    return triples;
  }

  private static List<String> words(LabelledText text) {
    String lower = text.conversation().text().toLowerCase(Locale.ROOT);
    return List.of(lower.split("[^\\p{L}\\p{N}]+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
