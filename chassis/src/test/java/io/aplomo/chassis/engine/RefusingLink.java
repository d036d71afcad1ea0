package io.aplomo.chassis.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A link to a broker of one node that answers the first batch as a broker does which is not the
 * partition's leader yet, and lets all else through to the real one: what a client sees of a broker
 * that is being started. The refusal waits until the client has sent another batch, if it does not
 * wait for the answer.
 */
final class RefusingLink implements AutoCloseable {
  /** How long the client has for a second batch before the first one's refusal. */
  private static final int OPPORTUNITY_MILLIS = 1_000;

  private final ServerSocket entrance;
  private final String brokerHost;
  private final int brokerPort;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean refused = new AtomicBoolean();

  RefusingLink(String bootstrapServer) throws IOException {
    int colon = bootstrapServer.lastIndexOf(':');
    brokerHost = bootstrapServer.substring(0, colon);
    brokerPort = Integer.parseInt(bootstrapServer.substring(colon + 1));
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + entrance.getLocalPort();
  }

  boolean hasRefused() {
    return refused.get();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket broker = new Socket(brokerHost, brokerPort);
        sockets.add(client);
        sockets.add(broker);
        Queue<RequestHeader> asked = new ConcurrentLinkedQueue<>();
        threads.execute(() -> untilClosed(() -> requests(client, broker, asked)));
        threads.execute(() -> untilClosed(() -> responses(broker, client, asked)));
      }
    } catch (SocketException e) {
      // Closed: the test is over.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void requests(Socket client, Socket broker, Queue<RequestHeader> asked)
      throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    DataOutputStream out = new DataOutputStream(broker.getOutputStream());
    byte @Nullable [] refusal = null;
    while (true) {
      client.setSoTimeout(refusal == null ? 0 : OPPORTUNITY_MILLIS);
      byte[] frame;
      try {
        frame = read(in);
      } catch (SocketTimeoutException e) {
        write(client, Objects.requireNonNull(refusal));
        refusal = null;
        continue;
      }
      RequestHeader header = RequestHeader.parse(ByteBuffer.wrap(frame));
      if (refusal != null) {
        write(client, refusal);
        refusal = null;
      }
      if (header.apiKey() == ApiKeys.PRODUCE && refused.compareAndSet(false, true)) {
        refusal = refusalOf(frame);
        continue;
      }
      asked.add(header);
      out.writeInt(frame.length);
      out.write(frame);
      out.flush();
    }
  }

  private void responses(Socket broker, Socket client, Queue<RequestHeader> asked)
      throws IOException {
    DataInputStream in = new DataInputStream(broker.getInputStream());
    while (true) {
      byte[] frame = read(in);
      RequestHeader header = Objects.requireNonNull(asked.poll());
      write(client, header.apiKey() == ApiKeys.METADATA ? leadingHere(frame, header) : frame);
    }
  }

  private static byte[] refusalOf(byte[] frame) {
    ByteBuffer bytes = ByteBuffer.wrap(frame);
    RequestHeader header = RequestHeader.parse(bytes);
    ProduceRequest request =
        ProduceRequest.parse(new ByteBufferAccessor(bytes), header.apiVersion());
    return bytes(header, request.getErrorResponse(0, Errors.NOT_LEADER_OR_FOLLOWER.exception()));
  }

  /** The broker names its own address; the client is to come back here. */
  private byte[] leadingHere(byte[] frame, RequestHeader header) {
    MetadataResponse response =
        (MetadataResponse) AbstractResponse.parseResponse(ByteBuffer.wrap(frame), header);
    response
        .data()
        .brokers()
        .forEach(node -> node.setHost("127.0.0.1").setPort(entrance.getLocalPort()));
    return bytes(header, response);
  }

  private static byte[] bytes(RequestHeader header, AbstractResponse response) {
    var answer = header.toResponseHeader();
    ByteBuffer buffer =
        RequestUtils.serialize(
            answer.data(), answer.headerVersion(), response.data(), header.apiVersion());
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] frame = new byte[in.readInt()];
    in.readFully(frame);
    return frame;
  }

  /** Both directions of a connection answer the client: one whole frame at a time. */
  private static void write(Socket client, byte[] frame) throws IOException {
    synchronized (client) {
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      out.writeInt(frame.length);
      out.write(frame);
      out.flush();
    }
  }

  private interface Direction {
    void run() throws IOException;
  }

  private static void untilClosed(Direction direction) {
    try {
      direction.run();
    } catch (EOFException | SocketException e) {
      // One side has gone, as it may.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
