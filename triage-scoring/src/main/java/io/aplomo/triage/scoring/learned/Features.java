package io.aplomo.triage.scoring.learned;

import java.util.Arrays;

/**
 * A sparse vector over hashed features, and for each entry the tokens it was read from. The
 * collisions of hashing are part of the model: training sees the same ones.
 */
public final class Features {
  /** Power of two: 2^18 buckets keep the features of our texts nearly free of collisions. */
  public static final int BUCKETS = 1 << 18;

  private int[] buckets = new int[256];
  private float[] values = new float[256];
  private int[] froms = new int[256];
  private int[] tos = new int[256];
  private int size;

  /** Number of entries; a bucket may occur more than once. */
  public int size() {
    return size;
  }

  public int bucket(int entry) {
    return buckets[entry];
  }

  public float value(int entry) {
    return values[entry];
  }

  /** Index of the first token it was read from, -1 for what has no place. */
  int from(int entry) {
    return froms[entry];
  }

  /** Index after the last token it was read from. */
  int to(int entry) {
    return tos[entry];
  }

  void add(long hash, float value, int from, int to) {
    if (size == buckets.length) {
      int capacity = size * 2;
      buckets = Arrays.copyOf(buckets, capacity);
      values = Arrays.copyOf(values, capacity);
      froms = Arrays.copyOf(froms, capacity);
      tos = Arrays.copyOf(tos, capacity);
    }
    buckets[size] = (int) (Hashes.mix(hash) >>> 46);
    values[size] = value;
    froms[size] = from;
    tos[size] = to;
    size++;
  }

  /** Multiplies the entries from {@code first} on. */
  void scale(int first, float factor) {
    for (int i = first; i < size; i++) {
      values[i] *= factor;
    }
  }
}
