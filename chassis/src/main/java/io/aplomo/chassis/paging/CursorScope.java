package io.aplomo.chassis.paging;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor belongs to: a tenant, a list and its filters. A cursor is the base64url of {@code
 * version, digest, values}; the digest covers the scope, so that a cursor of another tenant, list
 * or filter, a cut or a changed one is refused rather than answered with a wrong page. It is no
 * secret and grants nothing: every query names the tenant itself.
 *
 * @param tenant of the caller
 * @param list a constant that names the list: {@code complaints}
 * @param filters the values of the filters, in a fixed order
 */
public record CursorScope(String tenant, String list, List<String> filters) {

  private static final byte VERSION = 1;

  /** 96 bits: no cursor passes by accident. */
  private static final int DIGEST_BYTES = 12;

  /** A cursor holds two or three short values; longer ones are not ours. */
  private static final int MAX_LENGTH = 1024;

  public CursorScope {
    filters = List.copyOf(filters);
  }

  /** Filters that were not given are null; enums and instants count with their names. */
  public static CursorScope of(String tenant, String list, @Nullable Object... filters) {
    return new CursorScope(tenant, list, Arrays.stream(filters).map(String::valueOf).toList());
  }

  /** A cursor for what follows the item with these sort values. */
  String encode(List<String> values) {
    byte[] payload = write(values);
    ByteBuffer cursor = ByteBuffer.allocate(1 + DIGEST_BYTES + payload.length);
    cursor.put(VERSION).put(digest(payload)).put(payload);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
  }

  /**
   * The sort values in {@code cursor}.
   *
   * @throws ProblemException 400 {@code request.invalid-cursor}
   */
  List<String> decode(String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      throw invalid();
    }
    byte[] bytes = base64(cursor);
    if (bytes.length < 1 + DIGEST_BYTES || bytes[0] != VERSION) {
      throw invalid();
    }
    byte[] payload = Arrays.copyOfRange(bytes, 1 + DIGEST_BYTES, bytes.length);
    if (!Arrays.equals(digest(payload), Arrays.copyOfRange(bytes, 1, 1 + DIGEST_BYTES))) {
      throw invalid();
    }
    return read(payload);
  }

  private static byte[] base64(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private byte[] digest(byte[] payload) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(VERSION);
      sha256.update(write(List.of(tenant, list)));
      sha256.update(write(filters));
      sha256.update(payload);
      return Arrays.copyOf(sha256.digest(), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** With lengths, so that ("ab", "c") is not ("a", "bc"). */
  private static byte[] write(List<String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(values.size());
      for (String value : values) {
        out.writeUTF(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] payload) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      int size = in.readUnsignedByte();
      List<String> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(in.readUTF());
      }
      return List.copyOf(values);
    } catch (IOException e) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return EdgeProblem.INVALID_CURSOR.problem().withField("cursor").exception();
  }
}
