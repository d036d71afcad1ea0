package io.aplomo.local.up;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A program that keeps a service's side of the run-time contract and does nothing else: it listens
 * on the ports of its environment, says that it is ready, and ends on SIGTERM.
 */
final class StandInService {
  private StandInService() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> environment = System.getenv();
    listen(environment.getOrDefault("QUARKUS_HTTP_PORT", ""));
    listen(environment.getOrDefault("QUARKUS_MANAGEMENT_PORT", ""));
  }

  /** Puts the program where the build puts a service's, in a checkout at {@code root}. */
  static void install(Path program) throws IOException {
    Files.createDirectories(program.resolveSibling("."));
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classes());
    try (OutputStream out = Files.newOutputStream(program)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static String classes() {
    return StandInService.class.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static void listen(String port) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
