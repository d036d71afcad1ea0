package io.aplomo.triage.scoring.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The weights of all heads. A weight is a byte times the scale of its head, so that training on
 * another machine that differs in the last bits ends in the same file.
 *
 * <p>File, big-endian, deflated: {@code int} magic, {@code int} version, {@code UTF} name, {@code
 * int} number of heads; for each head {@code UTF} name, {@code float} scale, {@code float} bias;
 * {@code int} number of buckets in use; for each its distance from the one before as {@code int},
 * and a byte per head.
 */
public final class LinearModel {
  private static final int MAGIC = 0x41504C4D;
  private static final int VERSION = 1;
  private static final int HEADS = Head.values().length;

  private final String name;
  private final float[] scales;
  private final float[] biases;
  private final byte[] weights;

  /**
   * @param name tells one training from another
   * @param scales of each head's bytes
   * @param biases in log-odds
   * @param weights bucket by bucket, a byte for each head
   */
  public LinearModel(String name, float[] scales, float[] biases, byte[] weights) {
    if (scales.length != HEADS
        || biases.length != HEADS
        || weights.length != Features.BUCKETS * HEADS) {
      throw new IllegalArgumentException("the model is not of this shape");
    }
    this.name = name;
    this.scales = scales.clone();
    this.biases = biases.clone();
    this.weights = weights.clone();
  }

  public String name() {
    return name;
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it cannot be read, or is no model of this version and these heads
   */
  public static LinearModel read(InputStream file) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(file))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new IOException("no model of version " + VERSION);
      }
      String name = in.readUTF();
      if (in.readInt() != HEADS) {
        throw new IOException("a model of other heads");
      }
      float[] scales = new float[HEADS];
      float[] biases = new float[HEADS];
      for (Head head : Head.values()) {
        if (!in.readUTF().equals(head.name())) {
          throw new IOException("no head " + head);
        }
        scales[head.column()] = in.readFloat();
        biases[head.column()] = in.readFloat();
      }
      byte[] weights = new byte[Features.BUCKETS * HEADS];
      int bucket = 0;
      for (int left = in.readInt(); left > 0; left--) {
        bucket += in.readInt();
        in.readFully(weights, bucket * HEADS, HEADS);
      }
      return new LinearModel(name, scales, biases, weights);
    }
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(name);
      out.writeInt(HEADS);
      for (Head head : Head.values()) {
        out.writeUTF(head.name());
        out.writeFloat(scales[head.column()]);
        out.writeFloat(biases[head.column()]);
      }
      int used = 0;
      for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
        used += isUsed(bucket) ? 1 : 0;
      }
      out.writeInt(used);
      int before = 0;
      for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
        if (isUsed(bucket)) {
          out.writeInt(bucket - before);
          out.write(weights, bucket * HEADS, HEADS);
          before = bucket;
        }
      }
    }
  }

  private boolean isUsed(int bucket) {
    for (int i = bucket * HEADS; i < (bucket + 1) * HEADS; i++) {
      if (weights[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The log-odds of every head, by its ordinal. */
  public float[] score(Features features) {
    float[] sums = new float[HEADS];
    for (int entry = 0; entry < features.size(); entry++) {
      int row = features.bucket(entry) * HEADS;
      float value = features.value(entry);
      for (int head = 0; head < HEADS; head++) {
        sums[head] += value * weights[row + head];
      }
    }
    for (int head = 0; head < HEADS; head++) {
      sums[head] = sums[head] * scales[head] + biases[head];
    }
    return sums;
  }

  /** What one entry adds to the log-odds of a head. */
  float contribution(Head head, Features features, int entry) {
    return features.value(entry)
        * weights[features.bucket(entry) * HEADS + head.column()]
        * scales[head.column()];
  }
}
