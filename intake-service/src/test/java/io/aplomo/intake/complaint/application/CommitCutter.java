package io.aplomo.intake.complaint.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and PostgreSQL and, when told so, cuts the connection at the next commit:
 * the client never learns what became of it.
 */
final class CommitCutter implements AutoCloseable {
  /** Where the connection is cut. */
  enum Cut {
    /** The commit never reaches the server, which rolls back. */
    BEFORE_COMMIT,
    /** The server commits; its confirmation never reaches the client. */
    AFTER_COMMIT
  }

  private static final int BUFFER = 64 * 1024;

  private final ServerSocket server;
  private final int upstreamPort;
  private final AtomicReference<@Nullable Cut> armed = new AtomicReference<@Nullable Cut>(null);

  CommitCutter(int upstreamPort) throws IOException {
    this.upstreamPort = upstreamPort;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void cutNext(Cut cut) {
    armed.set(cut);
  }

  /** Whether the cut that was asked for has been made. */
  boolean hasCut() {
    return armed.get() == null;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), upstreamPort);
        AtomicReference<@Nullable Cut> pending = new AtomicReference<@Nullable Cut>(null);
        Thread.ofVirtual().start(() -> toServer(client, upstream, pending));
        Thread.ofVirtual().start(() -> toClient(client, upstream, pending));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private void toServer(Socket client, Socket upstream, AtomicReference<@Nullable Cut> pending) {
    try (client;
        upstream) {
      InputStream in = client.getInputStream();
      OutputStream out = upstream.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (armed.get() != null && isCommit(buffer, n)) {
          Cut cut = armed.getAndSet(null);
          if (cut == Cut.BEFORE_COMMIT) {
            return;
          }
          pending.set(cut);
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // Either side has gone; closing both is all there is to do.
    }
  }

  private void toClient(Socket client, Socket upstream, AtomicReference<@Nullable Cut> pending) {
    try (client;
        upstream) {
      InputStream in = upstream.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (pending.get() == Cut.AFTER_COMMIT) {
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // As above.
    }
  }

  private static boolean isCommit(byte[] buffer, int n) {
    return new String(Arrays.copyOf(buffer, n), US_ASCII).contains("COMMIT");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
