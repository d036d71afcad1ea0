package io.aplomo.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {
  /**
   * Free ports are taken from below the range from which kernels draw the ports of outgoing
   * connections (Linux: 32768 and up). Inside it, a client that retries a dead server's port can
   * end up connected to itself, and any client can take the port while the server is restarted.
   */
  private static final int LOWEST = 10_000;

  private static final int HIGHEST = 32_000;

  private static final int ATTEMPTS = 200;

  private static final int CONNECT_TIMEOUT_MS = 1_000;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** {@code port} itself, or a free one where it is 0. */
  public static int orFree(int port) {
    return port == 0 ? free() : port;
  }

  /** A port on which nobody listens now, and which was not given to anybody in this JVM before. */
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new StartFailure(
        "No free port between %d and %d after %d attempts".formatted(LOWEST, HIGHEST, ATTEMPTS));
  }

  /**
   * Checks that nobody listens on {@code port}.
   *
   * @throws StartFailure naming {@code user} (for people, as in "Kafka") if somebody listens on the
   *     port already
   */
  public static void requireFree(int port, String user) {
    if (!isFree(port)) {
      throw new StartFailure(
          "Port %d, which %s needs, is taken by another process; free it or choose another port"
              .formatted(port, user));
    }
  }

  /** Whether somebody listens on the port now. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
