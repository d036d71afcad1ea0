package io.aplomo.escalation.conduct.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.IdempotencyConfig;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import io.aplomo.escalation.conduct.persistence.ConductHistory;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.escalation.timer.Timers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Base64;

/** Puts together what a container puts together in a service. */
public final class Conducts {
  private final ConductStore store = new ConductStore();
  private final ConductHistory history = new ConductHistory();
  private final ConductMetrics metrics = new ConductMetrics(new SimpleMeterRegistry());
  private final ConductPolicies policies;
  private final ApplyConduct apply;

  public Conducts(Timers timers, PublishConductEvents publisher, ConductPolicy policy) {
    policies = new ConductPolicies(policy);
    apply = new ApplyConduct(store, history, timers, publisher, policies, metrics);
  }

  /** Pseudonyms by a key of tests. */
  public static Pseudonyms pseudonyms(String key) {
    return new Pseudonyms(() -> Base64.getEncoder().encodeToString(key.getBytes(UTF_8)));
  }

  public JudgeConduct judge() {
    return new JudgeConduct(store, history, apply, policies, anyPseudonyms());
  }

  public ReportConduct report(Database database) {
    return new ReportConduct(
        database,
        new CaseStore(),
        store,
        apply,
        policies,
        anyPseudonyms(),
        onceOnly(),
        Ladders.NONE);
  }

  public TakeStep take(Database database) {
    return new TakeStep(
        database, new CaseStore(), store, history, apply, policies, onceOnly(), metrics);
  }

  public EndConductStates end() {
    return new EndConductStates(store, apply, policies);
  }

  /** Sets timers again that have been missing for as long. */
  public int restore(Database database, Timers timers, Duration late) {
    return new RestoreConductTimers(database, new CaseStore(), store, timers).restore(late);
  }

  public MayRoute mayRoute() {
    return new MayRoute(store);
  }

  private static Pseudonyms anyPseudonyms() {
    return pseudonyms("a key of tests, which is no secret");
  }

  private static OnceOnly onceOnly() {
    return new OnceOnly(
        new IdempotencyStore(
            new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdempotencyConfig.class)
                .build()
                .getConfigMapping(IdempotencyConfig.class)));
  }
}
