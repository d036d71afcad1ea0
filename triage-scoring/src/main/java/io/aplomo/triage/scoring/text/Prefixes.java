package io.aplomo.triage.scoring.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of words, each with a value. Finds those that a word begins with by one walk along its
 * letters, which for most words ends after three or four. Not to be changed once it is in use; then
 * any number of threads may ask it.
 *
 * @param <V> what a beginning stands for
 */
public final class Prefixes<V> {
  private static final int LETTERS = 26;

  private final Node<V> root = new Node<>();

  private static final class Node<V> {
    // Folded text is nearly all letters from a to z.
    private final @Nullable Node<V>[] byLetter = newTable();
    private final Map<Character, Node<V>> others = new HashMap<>(0);
    private @Nullable V value;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable Node<V>[] newTable() {
      return (@Nullable Node<V>[]) new @Nullable Node[LETTERS];
    }

    private @Nullable Node<V> next(char c) {
      return isLetter(c) ? byLetter[c - 'a'] : others.get(c);
    }

    private Node<V> nextOrNew(char c) {
      Node<V> next = next(c);
      if (next == null) {
        next = new Node<>();
        if (isLetter(c)) {
          byLetter[c - 'a'] = next;
        } else {
          others.put(c, next);
        }
      }
      return next;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z';
    }
  }

  /** Gives {@code prefix} the value that {@code change} makes of the one it has, null if none. */
  public void merge(String prefix, UnaryOperator<@Nullable V> change) {
    Node<V> node = root;
    for (int i = 0; i < prefix.length(); i++) {
      node = node.nextOrNew(prefix.charAt(i));
    }
    node.value = change.apply(node.value);
  }

  /** Hands over the value of each beginning of {@code word}, the shortest first. */
  public void forEach(String word, Consumer<? super V> action) {
    Node<V> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next(word.charAt(i));
      if (node == null) {
        return;
      }
      if (node.value != null) {
        action.accept(node.value);
      }
    }
  }

  /** The value of the longest beginning of {@code word}. */
  public @Nullable V longest(String word) {
    V longest = null;
    Node<V> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next(word.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = node.value;
      }
    }
    return longest;
  }
}
