package io.aplomo.local.up;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What runs, as the supervisor writes it down for the other commands.
 *
 * @param supervisor the process that started the rest and will stop it
 * @param state how far it is
 * @param parts in the order in which they are shown; empty until all are ready
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunRecord(Ref supervisor, State state, List<Part> parts) {
  public RunRecord {
    parts = List.copyOf(parts);
  }

  /** How far the platform is. */
  public enum State {
    STARTING,
    READY
  }

  /**
   * A process, told from a later one with the same number by its start.
   *
   * @param startedMillis since 1970-01-01T00:00Z; 0 where the system does not tell
   */
  public record Ref(long pid, long startedMillis) {
    static Ref of(ProcessHandle handle) {
      return new Ref(
          handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The living process that is meant. */
    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> of(handle).startedMillis() == startedMillis);
    }

    /** How long ago it was started. */
    Duration age(Instant now) {
      return Duration.between(Instant.ofEpochMilli(startedMillis), now);
    }
  }

  /**
   * One part of the platform.
   *
   * @param name "postgres", "kafka" or a service's instance id
   * @param managementPort health and metrics; 0 where there are none
   */
  public record Part(String name, Ref process, int port, int managementPort) {}

  /** The part of that name. */
  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** Where the API of the service of that name is. */
  public Optional<URI> uri(String service) {
    return part(service).map(part -> URI.create("http://127.0.0.1:" + part.port()));
  }
}
