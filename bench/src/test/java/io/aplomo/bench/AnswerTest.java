package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final byte[] CREATED =
      """
      HTTP/1.1 201 Created\r
      Content-Length: 7\r
      LOCATION: /v1/complaints/17\r
      x-content-length: 99\r
      \r
      {"a":1}\
      """
          .getBytes(US_ASCII);

  @Test
  void readsStatusAndLocation() throws IOException {
    assertThat(Answer.of(CREATED, CREATED.length)).isEqualTo(new Answer(201, "/v1/complaints/17"));
  }

  @Test
  void waitsForTheLastByte() throws IOException {
    for (int received = 0; received < CREATED.length; received++) {
      assertThat(Answer.of(CREATED, received)).isNull();
    }
  }

  @Test
  void refusesAnAnswerWithoutItsLength() {
    byte[] chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".getBytes(US_ASCII);

    assertThatThrownBy(() -> Answer.of(chunked, chunked.length)).isInstanceOf(IOException.class);
  }
}
