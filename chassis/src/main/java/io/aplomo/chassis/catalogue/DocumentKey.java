package io.aplomo.chassis.catalogue;

import java.util.List;

/**
 * Which document.
 *
 * @param tenant whose it is
 * @param path what names it among the tenant's, in the order of the columns of its {@link
 *     VersionedTable}: a kind, or a kind and a code
 */
public record DocumentKey(String tenant, List<String> path) {
  public DocumentKey {
    path = List.copyOf(path);
  }

  /** The key with these parts after the tenant. */
  public static DocumentKey of(String tenant, String... path) {
    return new DocumentKey(tenant, List.of(path));
  }
}
