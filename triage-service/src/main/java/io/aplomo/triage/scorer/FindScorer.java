package io.aplomo.triage.scorer;

import io.aplomo.triage.scoring.spi.ScorerFactory;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the factory of a scorer by its name. */
final class FindScorer {
  private FindScorer() {}

  /**
   * Looks on the class path, and in the jars of a folder.
   *
   * @throws ScorerUnavailable if there is none, more than one, or the folder cannot be read
   */
  static ScorerFactory named(String name, Optional<Path> folder) {
    ClassLoader service = FindScorer.class.getClassLoader();
    ClassLoader loader = folder.<ClassLoader>map(f -> over(f, service)).orElse(service);
    List<ScorerFactory> found = load(loader);
    List<ScorerFactory> named = found.stream().filter(f -> f.name().equals(name)).toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      throw new ScorerUnavailable("aplomo.scorer=" + name + ": several scorers have this name");
    }
    String there =
        Stream.concat(Stream.of(ScorerConfig.BUILT_IN), found.stream().map(ScorerFactory::name))
            .collect(Collectors.joining(", "));
    String where = folder.map(f -> "on the class path and in " + f).orElse("on the class path");
    throw new ScorerUnavailable(
        "aplomo.scorer=%s: there is no such scorer %s, only %s".formatted(name, where, there));
  }

  private static List<ScorerFactory> load(ClassLoader loader) {
    try {
      return ServiceLoader.load(ScorerFactory.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError e) {
      throw new ScorerUnavailable("a scorer factory cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Stays open: the scorer may load its classes, and native code, as long as the service runs. */
  private static URLClassLoader over(Path folder, ClassLoader parent) {
    try (Stream<Path> files = Files.list(folder)) {
      URL[] jars =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted()
              .map(FindScorer::url)
              .toArray(URL[]::new);
      return new URLClassLoader("aplomo-scorer", jars, parent);
    } catch (IOException e) {
      throw new ScorerUnavailable("aplomo.scorer.folder=" + folder + " cannot be read", e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a file without an address", e);
    }
  }
}
