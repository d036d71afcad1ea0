package io.aplomo.escalation.transfer.view;

import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.cases.view.MessageRow;
import io.aplomo.escalation.cases.view.NoteRow;
import io.aplomo.escalation.clock.view.ClockRow;
import io.aplomo.escalation.view.ReadSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what somebody needs to know who takes a case over. */
@Singleton
public class BriefReader {
  /** What was said last: more than a page is no brief. */
  private static final int MESSAGES = 10;

  private static final int NOTES = 5;
  private static final int TRANSFERS = 20;
  private static final int CLOCKS = 50;

  private final ReadSessions sessions;

  BriefReader(ReadSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * The facts of a brief.
   *
   * @param said the complaint's own words and the last messages that the customer can see, in order
   * @param notes the last ones, in order
   * @param transfers the first ones, in order
   * @param clocks those that wait for something, by deadline
   */
  public record Reading(
      CaseRow file,
      List<MessageRow> said,
      List<NoteRow> notes,
      List<TransferRow> transfers,
      List<ClockRow> clocks) {
    public Reading {
      said = List.copyOf(said);
      notes = List.copyOf(notes);
      transfers = List.copyOf(transfers);
      clocks = List.copyOf(clocks);
    }
  }

  /** Reads them, if the tenant has the case. */
  public Uni<Optional<Reading>> read(String tenant, UUID caseId) {
    return sessions.read(session ->
        session
            .createSelectionQuery(
                "from CaseRow c where c.id = :id and c.tenant = :tenant", CaseRow.class)
            .setParameter("id", caseId)
            .setParameter("tenant", tenant)
            .getSingleResultOrNull()
            .chain(file ->
                file == null
                    ? Uni.createFrom().item(Optional.<Reading>empty())
                    : around(session, file).map(Optional::of)));
  }

  /** The transfers of a case, the oldest first. */
  public Uni<List<TransferRow>> transfers(String tenant, UUID caseId) {
    return sessions.read(session -> transfers(session, tenant, caseId));
  }

  /** One after the other: a session is one sequence. */
  private static Uni<Reading> around(Mutiny.Session session, CaseRow file) {
    return said(session, file)
        .chain(said ->
            notes(session, file)
                .chain(notes ->
                    transfers(session, file.tenant, file.id)
                        .chain(transfers ->
                            clocks(session, file)
                                .map(
                                    clocks -> new Reading(file, said, notes, transfers, clocks)))));
  }

  private static Uni<List<MessageRow>> said(Mutiny.Session session, CaseRow file) {
    return messages(session, file, "m.number = 0", 1)
        .chain(first ->
            messages(session, file, "m.number > 0", MESSAGES)
                .map(last -> Stream.concat(first.stream(), last.reversed().stream()).toList()));
  }

  private static Uni<List<MessageRow>> messages(
      Mutiny.Session session, CaseRow file, String which, int max) {
    return session
        .createSelectionQuery(
            "from MessageRow m where m.caseId = :id and m.tenant = :tenant"
                + " and m.visibility = 'PUBLIC' and "
                + which
                + " order by m.number desc",
            MessageRow.class)
        .setParameter("id", file.id)
        .setParameter("tenant", file.tenant)
        .setMaxResults(max)
        .getResultList();
  }

  private static Uni<List<NoteRow>> notes(Mutiny.Session session, CaseRow file) {
    return session
        .createSelectionQuery(
            "from NoteRow n where n.caseId = :id and n.tenant = :tenant order by n.id desc",
            NoteRow.class)
        .setParameter("id", file.id)
        .setParameter("tenant", file.tenant)
        .setMaxResults(NOTES)
        .getResultList()
        .map(List::reversed);
  }

  private static Uni<List<TransferRow>> transfers(
      Mutiny.Session session, String tenant, UUID caseId) {
    return session
        .createSelectionQuery(
            "from TransferRow t where t.caseId = :id and t.tenant = :tenant"
                + " order by t.offeredAt, t.id",
            TransferRow.class)
        .setParameter("id", caseId)
        .setParameter("tenant", tenant)
        .setMaxResults(TRANSFERS)
        .getResultList();
  }

  private static Uni<List<ClockRow>> clocks(Mutiny.Session session, CaseRow file) {
    return session
        .createSelectionQuery(
            "from ClockRow c where c.caseId = :id and c.tenant = :tenant"
                + " and c.status in ('RUNNING', 'PAUSED', 'BREACHED')"
                + " order by c.dueAt nulls last, c.id",
            ClockRow.class)
        .setParameter("id", file.id)
        .setParameter("tenant", file.tenant)
        .setMaxResults(CLOCKS)
        .getResultList();
  }
}
