package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection with one post at a time. For one thread. */
final class Connection implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);

  private final InetSocketAddress target;
  private final Selector selector;
  private final byte[] head;
  private final ByteBuffer out = ByteBuffer.allocate(BUFFER_BYTES);
  private final byte[] received = new byte[BUFFER_BYTES];
  private final ByteBuffer in = ByteBuffer.wrap(received);
  private SelectionKey key;
  private long fromNanos;

  /**
   * Connects.
   *
   * @param head of each request, up to where the length of its body follows
   * @param selector tells when to {@link #proceed}; this is the attachment of the key
   */
  Connection(InetSocketAddress target, byte[] head, Selector selector) throws IOException {
    this.target = target;
    this.head = head;
    this.selector = selector;
    this.key = connect();
  }

  private SelectionKey connect() throws IOException {
    SocketChannel channel = SocketChannel.open(target);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    return channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Since when the post under way counts. */
  long fromNanos() {
    return fromNanos;
  }

  /** Sends a post. A connection that turns out to be broken gives {@link Answer#NONE}. */
  @Nullable Answer post(byte[] body, long from) throws IOException {
    fromNanos = from;
    out.clear()
        .put(head)
        .put(Integer.toString(body.length).getBytes(US_ASCII))
        .put(END_OF_HEAD)
        .put(body)
        .flip();
    in.clear();
    try {
      write();
      return null;
    } catch (IOException e) {
      return reconnect();
    }
  }

  /** Does what the connection is ready for. Gives the answer once it is complete. */
  @Nullable Answer proceed() throws IOException {
    try {
      if (key.isWritable()) {
        write();
      }
      return key.isReadable() ? read() : null;
    } catch (IOException e) {
      return reconnect();
    }
  }

  private void write() throws IOException {
    ((SocketChannel) key.channel()).write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private @Nullable Answer read() throws IOException {
    if (((SocketChannel) key.channel()).read(in) < 0) {
      throw new EOFException();
    }
    Answer answer = Answer.of(received, in.position());
    if (answer == null && !in.hasRemaining()) {
      throw new IOException("an answer of more than " + BUFFER_BYTES + " bytes");
    }
    return answer;
  }

  private Answer reconnect() throws IOException {
    close();
    key = connect();
    return Answer.NONE;
  }

  @Override
  public void close() throws IOException {
    key.channel().close();
  }
}
