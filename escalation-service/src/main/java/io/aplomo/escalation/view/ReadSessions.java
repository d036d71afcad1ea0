package io.aplomo.escalation.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions in which nothing is written. */
@Singleton
public class ReadSessions {
  private final Mutiny.SessionFactory sessions;

  ReadSessions(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Reads in a session of its own. A client that hangs up cancels its request; passed on, that
   * would close the session under a running query (quarkus #41945), so the query is left to end.
   */
  public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .emitter(emitter ->
            sessions
                .withSession(session -> work.apply(session.setDefaultReadOnly(true)))
                .subscribe()
                .with(emitter::complete, emitter::fail));
  }
}
