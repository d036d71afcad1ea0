package io.aplomo.chassis.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses bodies over the bound whose length was not declared. The framework has then read into
 * memory as much as it may, and gives a stream for the rest; that rest is left unread.
 */
@Provider
class UndeclaredBodies implements ReaderInterceptor {

  private final RequestBounds bounds;

  UndeclaredBodies(RequestBounds bounds) {
    this.bounds = bounds;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!(context.getInputStream() instanceof ByteArrayInputStream)) {
      throw bounds.tooLarge().exception();
    }
    return context.proceed();
  }
}
