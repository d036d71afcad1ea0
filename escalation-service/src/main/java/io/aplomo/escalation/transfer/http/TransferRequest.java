package io.aplomo.escalation.transfer.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.transfer.model.Kind;
import io.aplomo.escalation.transfer.model.Receiver;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose case it is to be, and why.
 *
 * @param to the person's id: the subject of their token
 * @param team code of a team, of which whoever confirms first has the case; instead of {@code to}
 * @param kind WARM if it is not said
 * @param forced that a cold transfer is meant as one; a supervisor's word
 * @param reasonCode of the organisation's own list; published
 * @param note for the receiver, in the sender's own words, at most {@value #MAX_NOTE} UTF-16 units;
 *     never published
 */
@Schema(name = "TransferRequest")
record TransferRequest(
    @Pattern(regexp = "[\\x21-\\x7E]{1,255}") @Nullable String to,
    @Pattern(regexp = TransferRequest.CODE) @Nullable String team,
    @Nullable Kind kind,
    @Nullable Boolean forced,
    @NotNull @Pattern(regexp = TransferRequest.CODE) String reasonCode,
    @PlainText(max = TransferRequest.MAX_NOTE) @Nullable String note) {

  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** As of any move of a case. */
  static final int MAX_NOTE = 4_000;

  Kind how() {
    return kind == null ? Kind.WARM : kind;
  }

  /** Whom it names; a cold transfer names a person, since nobody confirms it. */
  Receiver receiver() {
    if (to != null && team == null) {
      return new Receiver.OfPerson(to);
    }
    if (team != null && to == null && how() == Kind.WARM) {
      return new Receiver.OfTeam(team);
    }
    throw TransferProblem.UNCLEAR_RECEIVER
        .problem()
        .withField(team == null ? "to" : "team")
        .exception();
  }

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "TransferRequest[" + to + ", " + team + ", " + kind + ", " + reasonCode + "]";
  }
}
