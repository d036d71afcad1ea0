package io.aplomo.escalation.timer;

import java.time.Instant;
import java.util.UUID;

/**
 * The one timer of a clock.
 *
 * @param clockId its identity: a clock has one timer at most
 * @param caseId whose clock it is; all clocks of a case are decided in the order of their instants
 * @param runAt when it falls due, to the microsecond; finer instants are rounded up
 */
public record Timer(UUID clockId, UUID caseId, Instant runAt) {}
