package io.aplomo.acceptance.books;

import io.aplomo.acceptance.platform.Databases;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The rows of one tenant in the services' tables. */
final class Tables {
  private final Databases databases;
  private final String tenant;

  Tables(Databases databases, String tenant) {
    this.databases = databases;
    this.tenant = tenant;
  }

  /** Ids of the complaints that intake stored. */
  List<UUID> complaints() throws SQLException {
    return ids(ServiceName.INTAKE, "select id from complaint where tenant = ?");
  }

  /** What the load called them: the same one twice would be a repeated POST taken for a new one. */
  List<String> customerRefs() throws SQLException {
    return databases.list(
        ServiceName.INTAKE,
        "select customer_ref from complaint where tenant = ?",
        row -> row.getString(1),
        tenant);
  }

  /** Ids of the messages that intake stored. */
  List<UUID> messages() throws SQLException {
    return ids(
        ServiceName.INTAKE,
        """
        select m.id from complaint_message m join complaint c on c.id = m.complaint_id
        where c.tenant = ?
        """);
  }

  /** Complaints that have a case, one entry for each case. */
  List<UUID> cases() throws SQLException {
    return ids(ServiceName.ESCALATION, "select complaint_id from case_file where tenant = ?");
  }

  boolean hasCase(UUID complaint) throws SQLException {
    return databases.count(
            ServiceName.ESCALATION,
            "select count(*) from case_file where tenant = ? and complaint_id = ?",
            tenant,
            complaint)
        > 0;
  }

  /** Ids of the messages in the copies of the conversations, without the complaints' own words. */
  List<UUID> messagesOfCases() throws SQLException {
    return ids(
        ServiceName.ESCALATION,
        "select message_id from conversation_message where tenant = ? and number > 0");
  }

  /** Cases that hold the words of their complaint. */
  long casesWithWords() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        "select count(*) from conversation_message where tenant = ? and number = 0",
        tenant);
  }

  /** Ids of the events that were assessed, one entry for each assessment. */
  List<UUID> assessedEvents() throws SQLException {
    return ids(ServiceName.TRIAGE, "select event_id from assessment where tenant = ?");
  }

  long assessmentCount() throws SQLException {
    return databases.count(
        ServiceName.TRIAGE, "select count(*) from assessment where tenant = ?", tenant);
  }

  long caseCount() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION, "select count(*) from case_file where tenant = ?", tenant);
  }

  long messageOfCasesCount() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        "select count(*) from conversation_message where tenant = ? and number > 0",
        tenant);
  }

  /** Assessments that cases were decided on: their numbers have no gap. */
  long assessmentsOfCases() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        "select coalesce(sum(assessment_no), 0) from case_file where tenant = ?",
        tenant);
  }

  /** Open cases with neither owner nor place in a queue, and places of other cases. */
  long misplacedCases() throws SQLException {
    return databases.count(
        ServiceName.ESCALATION,
        """
        select count(*) from (
          select id from case_file where tenant = ? and status = 'OPEN' and owner is null) c
        full join (select case_id from queue_entry where tenant = ?) e on e.case_id = c.id
        where c.id is null or e.case_id is null
        """,
        tenant,
        tenant);
  }

  /** Rows of a service, of whatever tenant, that wait to be published or never can be. */
  long unpublished(ServiceName service) throws SQLException {
    return databases.count(
        service, "select (select count(*) from outbox) + (select count(*) from outbox_dead)");
  }

  /** The same without those of the last seconds: clocks go on telling after all else is quiet. */
  long leftBehind(ServiceName service) throws SQLException {
    return databases.count(
        service,
        "select (select count(*) from outbox where created_at < clock_timestamp() - interval '5 s')"
            + " + (select count(*) from outbox_dead)");
  }

  private List<UUID> ids(ServiceName service, String query) throws SQLException {
    return databases.list(service, query, row -> row.getObject(1, UUID.class), tenant);
  }
}
