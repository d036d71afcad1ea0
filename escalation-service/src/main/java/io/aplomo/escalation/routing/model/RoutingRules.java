package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The times and bounds of routing.
 *
 * @param acceptLive how long an offer of a live case stands
 * @param acceptQueued how long any other stands
 * @param pauseAfterLapse for how long who left an offer unanswered is not offered that case again
 * @param mostLapses unanswered offers of a case at one level, after which it climbs
 * @param patience working time that a case waits while nobody is able to take it, before it climbs;
 *     for a live one every minute counts
 * @param callBackAfter working time within which who was answered in writing is called
 * @param open when the organisation works
 * @param digests when what is put off is handed out
 */
public record RoutingRules(
    Duration acceptLive,
    Duration acceptQueued,
    Duration pauseAfterLapse,
    int mostLapses,
    Duration patience,
    Duration callBackAfter,
    OpenTime open,
    DigestTimes digests) {

  /**
   * What holds unless a tenant says otherwise: 15 minutes of patience (issue 5, item 3), a call
   * back within 8 working hours (architecture.md, 7); the others are chosen.
   */
  public static RoutingRules standard(OpenTime open) {
    return new RoutingRules(
        Duration.ofSeconds(60),
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        3,
        Duration.ofMinutes(15),
        Duration.ofHours(8),
        open,
        DigestTimes.standard(open));
  }

  /** When a case begins to wait for somebody: a digest puts off nothing that is at risk. */
  Instant joinsAt(WaitingCase arriving, Instant now) {
    if (arriving.handling() != Handling.DIGEST) {
      return now;
    }
    Instant digest = digests.next(now);
    Instant risk = arriving.riskAt();
    return risk != null && risk.isBefore(digest) ? risk : digest;
  }

  Instant acceptBy(WaitingCase waiting, Instant offeredAt) {
    return offeredAt.plus(waiting.handling() == Handling.LIVE ? acceptLive : acceptQueued);
  }

  /** When a case climbs that nobody has been able to take since an instant. */
  Instant climbsAt(boolean live, Instant since) {
    return live ? since.plus(patience) : open.deadline(since, patience.toSeconds());
  }

  Instant callBackBy(Instant now) {
    return open.deadline(now, callBackAfter.toSeconds());
  }
}
