package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands. Each stage answers every command: with the move, or with why not.
 *
 * <pre>
 *         assign            start
 *   New ---------> Assigned ------> InProgress      Each of them --escalate--> Escalated
 *    ^ <--release-----+----------------+            Escalated    --assign----> Assigned
 *                                                   Each of them --resolve---> Resolved
 *   Resolved --close--> Closed;  both --reopen--> Reopened --assign--> Assigned
 * </pre>
 *
 * A wait for the customer is no stage: a case may wait in any that is open, and goes on in the same
 * one.
 */
public sealed interface Stage {
  /** Its name in the API. */
  enum Name {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    ESCALATED,
    REOPENED,
    RESOLVED,
    CLOSED
  }

  Name name();

  /** Since when. */
  Instant since();

  /** Subject of who has the case, or had it when it was settled; null if nobody has. */
  @Nullable String owner();

  /** Whether it needs more authority than agents have. */
  boolean escalated();

  /**
   * Answers a command.
   *
   * @param now the database's time
   */
  Ruling on(Command command, Handling handling, Instant now);

  /** Somebody has to work on it. */
  sealed interface Open extends Stage {
    /** Answers what depends on whether somebody has the case. */
    Ruling assigned(Command.Assign c, Handling handling, Instant now);

    Ruling released(Command.Release c, Handling handling, Instant now);

    Ruling started(Command.Start c, Handling handling, Instant now);

    @Override
    default Ruling on(Command command, Handling handling, Instant now) {
      return switch (command) {
        case Command.Assign c -> assigned(c, handling, now);
        case Command.Release c -> released(c, handling, now);
        case Command.Start c -> started(c, handling, now);
        case Command.Escalate c -> escalated(c, handling, now);
        case Command.Resolve c -> resolved(c, handling, now);
        case Command.Reopen c -> new Ruling.Refused(Refusal.ALREADY_OPEN);
        case Command.Close c -> new Ruling.Refused(Refusal.NOT_RESOLVED);
        case Command.Await c ->
            new Ruling.Granted(
                this, handling, new CaseEvent.Awaiting(now, c.by(), c.reasonCode(), c.what()));
        case Command.Continue c ->
            new Ruling.Granted(
                this, handling, new CaseEvent.Continued(now, c.by(), c.reasonCode(), c.what()));
        case Command.DoStep c -> handling.done(this, c, now);
        case Command.MoveDemand c -> handling.moved(this, c, now);
        case Command.Tag c -> handling.tagged(this, c, now);
        case Command.Untag c -> handling.untagged(this, c, now);
      };
    }

    private Ruling escalated(Command.Escalate c, Handling handling, Instant now) {
      if (escalated()) {
        return new Ruling.Refused(Refusal.ALREADY_ESCALATED);
      }
      return isAnothers(c.by(), c.authority())
          ? new Ruling.Refused(Refusal.NOT_OWNER)
          : new Ruling.Granted(
              new Escalated(now),
              handling,
              new CaseEvent.Escalated(now, c.by(), owner(), Queue.SUPERVISORS, c.reasonCode()));
    }

    /** An agent leaves alone what somebody else has. */
    private boolean isAnothers(String by, Authority authority) {
      return authority == Authority.AGENT && owner() != null && !by.equals(owner());
    }

    /** Without all recovery steps it needs a supervisor's reason (practice R1). */
    private Ruling resolved(Command.Resolve c, Handling handling, Instant now) {
      if (c.authority() == Authority.AGENT && escalated() && !c.by().equals(owner())) {
        return new Ruling.Refused(Refusal.AUTHORITY_MISSING);
      }
      if (isAnothers(c.by(), c.authority())) {
        return new Ruling.Refused(Refusal.NOT_OWNER);
      }
      List<RecoveryStep> missing = handling.missing();
      String why = missing.isEmpty() ? null : c.stepsMissingReason();
      if (!missing.isEmpty() && c.stepsMissingReason() == null) {
        return new Ruling.Refused(Refusal.STEPS_MISSING);
      }
      if (!missing.isEmpty() && c.authority() == Authority.AGENT) {
        return new Ruling.Refused(Refusal.SUPERVISOR_NEEDED);
      }
      return new Ruling.Granted(
          new Resolved(now, owner()),
          handling,
          new CaseEvent.Resolved(now, c.by(), c.reasonCode(), missing, why));
    }
  }

  /** Nobody has it: it waits in its queue. */
  sealed interface Unowned extends Open {
    @Override
    default @Nullable String owner() {
      return null;
    }

    @Override
    default Ruling assigned(Command.Assign c, Handling handling, Instant now) {
      if (escalated() && c.authority() == Authority.AGENT) {
        return new Ruling.Refused(Refusal.AUTHORITY_MISSING);
      }
      return new Ruling.Granted(
          new Assigned(now, c.to(), escalated()),
          handling,
          new CaseEvent.Assigned(now, c.by(), null, c.to(), c.reasonCode()));
    }

    @Override
    default Ruling released(Command.Release c, Handling handling, Instant now) {
      return new Ruling.Refused(Refusal.NOT_ASSIGNED);
    }

    @Override
    default Ruling started(Command.Start c, Handling handling, Instant now) {
      return new Ruling.Refused(Refusal.NOT_ASSIGNED);
    }
  }

  /** One person has it, and nobody else may take it or give it away but a supervisor. */
  sealed interface Owned extends Open {
    @Override
    String owner();

    @Override
    default Ruling assigned(Command.Assign c, Handling handling, Instant now) {
      if (c.to().equals(owner())) {
        return new Ruling.Refused(Refusal.ALREADY_ASSIGNED);
      }
      return isForeign(c.by(), c.authority())
          ? new Ruling.Refused(Refusal.NOT_OWNER)
          : new Ruling.Granted(
              new Assigned(now, c.to(), escalated()),
              handling,
              new CaseEvent.Assigned(now, c.by(), owner(), c.to(), c.reasonCode()));
    }

    @Override
    default Ruling released(Command.Release c, Handling handling, Instant now) {
      return isForeign(c.by(), c.authority())
          ? new Ruling.Refused(Refusal.NOT_OWNER)
          : new Ruling.Granted(
              escalated() ? new Escalated(now) : new New(now),
              handling,
              new CaseEvent.Released(now, c.by(), owner(), c.reasonCode()));
    }

    private boolean isForeign(String by, Authority authority) {
      return authority == Authority.AGENT && !by.equals(owner());
    }
  }

  /** The customer, or the organisation, waits for nothing more. */
  sealed interface Settled extends Stage {
    /** Why nothing is done with it any more. */
    Refusal settled();

    @Override
    default boolean escalated() {
      return false;
    }

    @Override
    default Ruling on(Command command, Handling handling, Instant now) {
      return switch (command) {
        case Command.Reopen c ->
            new Ruling.Granted(
                new Reopened(now), handling, new CaseEvent.Reopened(now, c.by(), c.reasonCode()));
        case Command.Close c -> closed(c, handling, now);
        case Command.Tag c -> handling.tagged(this, c, now);
        case Command.Untag c -> handling.untagged(this, c, now);
        case Command.Assign c -> new Ruling.Refused(settled());
        case Command.Release c -> new Ruling.Refused(settled());
        case Command.Start c -> new Ruling.Refused(settled());
        case Command.Escalate c -> new Ruling.Refused(settled());
        case Command.Resolve c -> new Ruling.Refused(settled());
        case Command.Await c -> new Ruling.Refused(settled());
        case Command.Continue c -> new Ruling.Refused(settled());
        case Command.DoStep c -> new Ruling.Refused(settled());
        case Command.MoveDemand c -> new Ruling.Refused(settled());
      };
    }

    /** Closes it, if it is not closed. */
    Ruling closed(Command.Close c, Handling handling, Instant now);
  }

  /** Nobody has it yet, or any more. */
  record New(Instant since) implements Unowned {
    @Override
    public Name name() {
      return Name.NEW;
    }

    @Override
    public boolean escalated() {
      return false;
    }
  }

  /** It was settled, and is not. */
  record Reopened(Instant since) implements Unowned {
    @Override
    public Name name() {
      return Name.REOPENED;
    }

    @Override
    public boolean escalated() {
      return false;
    }
  }

  /** It waits for somebody with more authority. */
  record Escalated(Instant since) implements Unowned {
    @Override
    public Name name() {
      return Name.ESCALATED;
    }

    @Override
    public boolean escalated() {
      return true;
    }
  }

  /** A person has it and has not begun. */
  record Assigned(Instant since, String owner, boolean escalated) implements Owned {
    @Override
    public Name name() {
      return Name.ASSIGNED;
    }

    @Override
    public Ruling started(Command.Start c, Handling handling, Instant now) {
      return c.by().equals(owner)
          ? new Ruling.Granted(
              new InProgress(now, owner, escalated),
              handling,
              new CaseEvent.Started(now, c.by(), c.reasonCode()))
          : new Ruling.Refused(Refusal.NOT_OWNER);
    }
  }

  /** A person works on it. */
  record InProgress(Instant since, String owner, boolean escalated) implements Owned {
    @Override
    public Name name() {
      return Name.IN_PROGRESS;
    }

    @Override
    public Ruling started(Command.Start c, Handling handling, Instant now) {
      return new Ruling.Refused(c.by().equals(owner) ? Refusal.ALREADY_STARTED : Refusal.NOT_OWNER);
    }
  }

  /** The organisation holds it to be settled; the customer may still disagree. */
  record Resolved(Instant since, @Nullable String owner) implements Settled {
    @Override
    public Name name() {
      return Name.RESOLVED;
    }

    @Override
    public Refusal settled() {
      return Refusal.ALREADY_RESOLVED;
    }

    @Override
    public Ruling closed(Command.Close c, Handling handling, Instant now) {
      return new Ruling.Granted(
          new Closed(now, owner), handling, new CaseEvent.Closed(now, c.by(), c.reasonCode()));
    }
  }

  /** Settled for good, unless somebody takes it up again. */
  record Closed(Instant since, @Nullable String owner) implements Settled {
    @Override
    public Name name() {
      return Name.CLOSED;
    }

    @Override
    public Refusal settled() {
      return Refusal.ALREADY_CLOSED;
    }

    @Override
    public Ruling closed(Command.Close c, Handling handling, Instant now) {
      return new Ruling.Refused(settled());
    }
  }

  /**
   * Whether a command has nothing to do, because of what is waited for; null if it has.
   *
   * @param awaited all that the organisation waits for now
   */
  static @Nullable Refusal pointless(Command.Await command, Set<Awaited> awaited) {
    return awaited.contains(command.what()) ? Refusal.ALREADY_AWAITING : null;
  }

  /** As {@link #pointless(Command.Await, Set)}. */
  static @Nullable Refusal pointless(Command.Continue command, Set<Awaited> awaited) {
    Awaited what = command.what();
    boolean waits = what == null ? !awaited.isEmpty() : awaited.contains(what);
    return waits ? null : Refusal.NOT_AWAITING;
  }
}
