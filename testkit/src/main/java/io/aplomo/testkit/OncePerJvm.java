package io.aplomo.testkit;

import java.util.Properties;
import java.util.function.Supplier;

/**
 * A text that is made once per JVM. Quarkus loads this class once per class loader, so a static
 * field would start a second server; system properties are the same for all of them.
 */
final class OncePerJvm {
  private OncePerJvm() {}

  /**
   * The text under {@code name}; the first caller's {@code make} decides it, others wait for that.
   */
  static String text(String name, Supplier<String> make) {
    Properties shared = System.getProperties();
    synchronized (shared) {
      String known = shared.getProperty(name);
      if (known != null) {
        return known;
      }
      String made = make.get();
      shared.setProperty(name, made);
      return made;
    }
  }
}
