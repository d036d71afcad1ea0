package io.aplomo.acceptance.platform;

import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.local.service.ServiceProcess;

/**
 * A process of the platform that can be taken away and given back.
 *
 * @param name as in "kafka" or "intake-2"
 * @param restart starts it after a kill; returns when it answers
 */
public record Part(String name, Runnable kill, Runnable freeze, Runnable thaw, Runnable restart) {

  public static Part of(ServiceProcess service) {
    return new Part(
        service.instanceId(), service::kill, service::freeze, service::thaw, service::start);
  }

  public static Part of(KafkaBroker broker) {
    return new Part("kafka", broker::kill, broker::freeze, broker::thaw, broker::start);
  }

  public static Part of(PostgresServer server) {
    return new Part("postgres", server::kill, server::freeze, server::thaw, server::start);
  }
}
