package io.aplomo.escalation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every order of a few things. */
public final class Orders {
  private Orders() {}

  /** The n! orders of n things. */
  public static <T> List<List<T>> of(List<T> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    return IntStream.range(0, things.size())
        .boxed()
        .flatMap(first ->
            of(without(things, first)).stream().map(tail -> joined(things.get(first), tail)))
        .toList();
  }

  private static <T> List<T> without(List<T> things, int index) {
    return Stream.concat(
            things.subList(0, index).stream(), things.subList(index + 1, things.size()).stream())
        .toList();
  }

  private static <T> List<T> joined(T first, List<T> tail) {
    List<T> all = new ArrayList<>(List.of(first));
    all.addAll(tail);
    return all;
  }
}
