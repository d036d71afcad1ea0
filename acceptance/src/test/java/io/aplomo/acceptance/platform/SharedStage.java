package io.aplomo.acceptance.platform;

import io.aplomo.acceptance.load.WarmUp;
import io.aplomo.local.process.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one platform that all tests of this JVM share; each keeps to a tenant of its
 * own. It is started for the first test and stopped after the last; its folder, {@code
 * target/platform}, stays until the next run.
 */
public final class SharedStage implements ParameterResolver {
  private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedStage.class))
        .computeIfAbsent(Stage.class, type -> start(), Stage.class);
  }

  private static Stage start() {
    // They tell of every connection that fails, and here they are meant to.
    CLIENTS.setLevel(Level.OFF);
    Path data = Path.of("target", "platform").toAbsolutePath();
    Path root = Path.of(System.getProperty("aplomo.root", "..")).toAbsolutePath().normalize();
    try {
      FileTree.delete(data);
      Stage stage = Stage.startTraced(root, data, line -> {});
      WarmUp.of(stage);
      return stage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
