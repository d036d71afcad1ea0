package io.aplomo.acceptance.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The scenarios by name, each with the length and the load of a full run. */
public enum ScenarioName {
  BROKER_DOWN("broker-down", Duration.ofMinutes(10), 100),
  POSTGRES_DOWN("postgres-down", Duration.ofMinutes(5), 100),
  SET_BACK("set-back", Duration.ofMinutes(10), 100),
  OPEN_TRANSACTION("open-transaction", Duration.ofMinutes(10), 300),
  POISON("poison", Duration.ZERO, 0),
  REPLAY("replay", Duration.ZERO, 0),
  LATE_RECEIVED("late-received", Duration.ofMinutes(1), 0),
  CANARY("canary", Duration.ZERO, 0),
  LINK_CUT("link-cut", Duration.ofMinutes(30), 0);

  private final String title;
  private final Duration lasting;
  private final int perSecond;

  ScenarioName(String title, Duration lasting, int perSecond) {
    this.title = title;
    this.lasting = lasting;
    this.perSecond = perSecond;
  }

  /** Finds a scenario as it is called on the command line. */
  public static Optional<ScenarioName> of(String title) {
    return Arrays.stream(values()).filter(name -> name.title.equals(title)).findFirst();
  }

  public String title() {
    return title;
  }

  /** How long its fault lasts unless something else is asked for. */
  public Duration lasting() {
    return lasting;
  }

  /** Complaints per second unless something else is asked for; 0 where it needs no load. */
  public int perSecond() {
    return perSecond;
  }

  public Scenario scenario() {
    return switch (this) {
      case BROKER_DOWN -> new BrokerDown();
      case POSTGRES_DOWN -> new PostgresDown();
      case SET_BACK -> new SetBack();
      case OPEN_TRANSACTION -> new OpenTransaction();
      case POISON -> new Poison();
      case REPLAY -> new ReplayAfterFix();
      case LATE_RECEIVED -> new LateReceived();
      case CANARY -> new Canary();
      case LINK_CUT -> new LinkCut();
    };
  }
}
