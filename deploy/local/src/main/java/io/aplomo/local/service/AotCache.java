package io.aplomo.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a service's JVM does with the cache beside its program, which keeps loaded classes and the
 * profiles of hot methods of an earlier run (JEP 483, 514 and 515; ADR 11).
 */
public enum AotCache {
  /** Start from it, if it is there and fits; the JVM goes on without one that does not fit. */
  USE,
  /** Record this run, and write the cache when it ends, which takes some ten seconds. */
  MAKE;

  /** Where the cache of a service is. */
  static Path beside(Path program) {
    return program.resolveSibling("app.aot");
  }

  /** Whether a program has a cache that was made after it was built. */
  public static boolean isMadeFor(Path program) {
    Path cache = beside(program);
    try {
      return Files.exists(cache)
          && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(program)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
