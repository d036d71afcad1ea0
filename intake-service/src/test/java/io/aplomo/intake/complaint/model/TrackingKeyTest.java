package io.aplomo.intake.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingKeyTest {
  private final Random random = new Random(1);

  @Test
  void writesTenDigitsAndACheckSymbol() {
    assertThat(TrackingKey.of(0).value()).isEqualTo("00000000000");
    assertThat(TrackingKey.of(32).value()).isEqualTo("0000000010*");
    assertThat(TrackingKey.of(36).value()).isEqualTo("0000000014U");
    // By Fermat 2^36 = 1 (mod 37), so 2^50 - 1 = 2^14 - 1 = 37 * 442 + 29.
    assertThat(TrackingKey.of((1L << 50) - 1).value()).isEqualTo("ZZZZZZZZZZ" + symbol(29));
  }

  @Test
  void readsWhatItWrites() {
    for (int i = 0; i < 1_000; i++) {
      TrackingKey key = TrackingKey.draw(random);
      assertThat(TrackingKey.parse(key.value())).contains(key);
    }
  }

  @Test
  void readsWhatAPersonWrites() {
    TrackingKey key = TrackingKey.of(0x0_0421_0842_1084L);
    String written = key.value().toLowerCase(java.util.Locale.ROOT);

    assertThat(TrackingKey.parse(written)).contains(key);
    assertThat(TrackingKey.parse(written.substring(0, 5) + "-" + written.substring(5)))
        .contains(key);
    assertThat(TrackingKey.parse(" " + written)).contains(key);
    assertThat(TrackingKey.parse("O000000000o")).contains(TrackingKey.of(0));
    assertThat(TrackingKey.parse("000000000Il")).contains(TrackingKey.of(1));
  }

  @Test
  void findsEveryWrongCharacterAndEverySwapOfNeighbours() {
    for (int i = 0; i < 200; i++) {
      String key = TrackingKey.draw(random).value();
      for (int at = 0; at < 10; at++) {
        for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
          if (other != key.charAt(at)) {
            assertThat(TrackingKey.parse(key.substring(0, at) + other + key.substring(at + 1)))
                .isEmpty();
          }
        }
        if (at < 9 && key.charAt(at) != key.charAt(at + 1)) {
          assertThat(
                  TrackingKey.parse(
                      key.substring(0, at)
                          + key.charAt(at + 1)
                          + key.charAt(at)
                          + key.substring(at + 2)))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThat(TrackingKey.parse("")).isEmpty();
    assertThat(TrackingKey.parse("0000000000")).isEmpty();
    assertThat(TrackingKey.parse("000000000000")).isEmpty();
    assertThat(TrackingKey.parse("0000000*000")).isEmpty();
    assertThat(TrackingKey.parse("000000000é0")).isEmpty();
  }

  @Test
  void drawsFromAllFiftyBits() {
    Set<Integer> symbolsSeen = new HashSet<>();
    long united = 0;
    for (int i = 0; i < 1_000; i++) {
      String key = TrackingKey.draw(random).value();
      for (int at = 0; at < 10; at++) {
        int digit = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(key.charAt(at));
        symbolsSeen.add(at * 32 + digit);
        united |= 1L << digit;
      }
    }

    assertThat(united).isEqualTo(0xFFFF_FFFFL);
    assertThat(symbolsSeen).hasSize(320);
  }

  private static char symbol(int check) {
    return "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U".charAt(check);
  }
}
