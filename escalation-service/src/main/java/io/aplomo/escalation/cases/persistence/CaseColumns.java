package io.aplomo.escalation.cases.persistence;

import io.aplomo.escalation.cases.model.Assessment;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Complaint;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Document;
import io.aplomo.escalation.cases.model.Particulars;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.model.Urgency;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a case file lies in the columns of its table. */
final class CaseColumns {
  /** Names and types of {@link #complaint}. */
  static final String COMPLAINT =
      "received_at timestamptz, recorded_at timestamptz, channel text, "
          + "category text, jurisdiction text, customer_vulnerable boolean";

  /** Names and types of {@link #particulars}. */
  static final String PARTICULARS =
      "tracking_key text, customer_ref text, customer_name text, customer_tier text, "
          + "language text, subject text, sector text, external_id text";

  /** Names and types of {@link #assessment}. */
  static final String ASSESSMENT =
      "triage_sequence bigint, assessment_no integer, assessment text, corrections text, "
          + "urgency text, conduct text, conduct_target text, safety boolean, vulnerable boolean, "
          + "fault text";

  /** The status of every case that somebody has to work on. */
  private static final String OPEN = "OPEN";

  private CaseColumns() {}

  /** The columns of a complaint that intake and triage both know, in the order of the table. */
  static Columns<CaseChange> complaint(Columns<CaseChange> columns) {
    return columns
        .instant(c -> c.after().complaint().receivedAt())
        .instant(c -> c.after().complaint().recordedAt())
        .name(c -> c.after().complaint().channel())
        .name(c -> c.after().complaint().category())
        .text(c -> c.after().complaint().jurisdiction())
        .flag(c -> c.after().complaint().customerVulnerable());
  }

  /** The columns that only intake knows, in the order of the table. */
  static Columns<CaseChange> particulars(Columns<CaseChange> columns) {
    return columns
        .text(particular(Particulars::trackingKey))
        .text(particular(Particulars::customerRef))
        .text(particular(Particulars::customerName))
        .text(particular(Particulars::customerTier))
        .text(particular(Particulars::language))
        .text(particular(Particulars::subject))
        .text(particular(Particulars::sector))
        .text(particular(Particulars::externalId));
  }

  /** The columns of the assessment; without a document an earlier one and its corrections stay. */
  static Columns<CaseChange> assessment(Columns<CaseChange> columns) {
    return columns
        .number(assessed(Assessment::sequence))
        .integer(assessed(Assessment::number))
        .text(document(Document::assessment))
        .text(document(Document::corrections))
        .name(assessed(Assessment::urgency))
        .name(assessed(Assessment::conduct))
        .name(assessed(Assessment::target))
        .flag(assessed(Assessment::safety))
        .flag(assessed(Assessment::vulnerable))
        .text(assessed(Assessment::fault));
  }

  static StoredCase read(Row row) {
    CaseFile file =
        new CaseFile(
            row.getUUID("id"),
            row.getString("tenant"),
            row.getUUID("complaint_id"),
            instant(row, "opened_at"),
            readComplaint(row),
            readParticulars(row),
            readAssessment(row),
            Priority.valueOf(row.getString("priority")),
            Queue.valueOf(row.getString("queue")),
            row.getBoolean("statutory_breach"),
            readStage(row));
    return new StoredCase(file, row.getLong("version"), row.getLong("last_sequence"));
  }

  /** What instances of before phases were kept know of a stage. */
  static String status(Stage stage) {
    return switch (stage) {
      case Stage.Open open -> OPEN;
      case Stage.Settled settled -> settled.name().name();
    };
  }

  /** What the status does not say of a stage. */
  static @Nullable String phase(Stage stage) {
    return switch (stage) {
      case Stage.New open -> null;
      case Stage.Open open -> open.name().name();
      case Stage.Settled settled -> null;
    };
  }

  private static Stage readStage(Row row) {
    Instant since = instant(row, "status_since");
    String owner = row.getString("owner");
    String status = row.getString("status");
    return switch (Stage.Name.valueOf(status.equals(OPEN) ? phase(row) : status)) {
      case NEW -> new Stage.New(since);
      case REOPENED -> new Stage.Reopened(since);
      case ESCALATED -> new Stage.Escalated(since);
      case ASSIGNED -> new Stage.Assigned(since, owner, row.getBoolean("escalated"));
      case IN_PROGRESS -> new Stage.InProgress(since, owner, row.getBoolean("escalated"));
      case RESOLVED -> new Stage.Resolved(since, owner);
      case CLOSED -> new Stage.Closed(since, owner);
    };
  }

  /**
   * The stage of an open case. Without a phase but with an owner it was reopened by an instance of
   * the version before, which knows neither: whoever had it has it again.
   */
  public static String phase(@Nullable String phase, @Nullable String owner) {
    if (phase != null) {
      return phase;
    }
    return (owner == null ? Stage.Name.NEW : Stage.Name.ASSIGNED).name();
  }

  private static String phase(Row row) {
    return phase(row.getString("phase"), row.getString("owner"));
  }

  private static Complaint readComplaint(Row row) {
    String category = row.getString("category");
    return new Complaint(
        instant(row, "received_at"),
        instant(row, "recorded_at"),
        Channel.valueOf(row.getString("channel")),
        category == null ? null : Category.valueOf(category),
        row.getString("jurisdiction"),
        row.getBoolean("customer_vulnerable"));
  }

  private static @Nullable Particulars readParticulars(Row row) {
    String trackingKey = row.getString("tracking_key");
    return trackingKey == null
        ? null
        : new Particulars(
            trackingKey,
            row.getString("customer_ref"),
            row.getString("customer_name"),
            row.getString("customer_tier"),
            row.getString("language"),
            row.getString("subject"),
            row.getString("sector"),
            row.getString("external_id"));
  }

  private static @Nullable Assessment readAssessment(Row row) {
    Long sequence = row.getLong("triage_sequence");
    return sequence == null
        ? null
        : new Assessment(
            sequence,
            row.getInteger("assessment_no"),
            Urgency.valueOf(row.getString("urgency")),
            Conduct.valueOf(row.getString("conduct")),
            ConductTarget.valueOf(row.getString("conduct_target")),
            row.getString("fault"),
            row.getBoolean("safety"),
            row.getBoolean("vulnerable"));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static <V> Function<CaseChange, @Nullable V> particular(
      Function<Particulars, @Nullable V> value) {
    return change -> {
      Particulars particulars = change.after().particulars();
      return particulars == null ? null : value.apply(particulars);
    };
  }

  private static Function<CaseChange, @Nullable String> document(
      Function<Document, @Nullable String> value) {
    return change -> {
      Document document = change.document();
      return document == null ? null : value.apply(document);
    };
  }

  private static <V> Function<CaseChange, @Nullable V> assessed(
      Function<Assessment, @Nullable V> value) {
    return change -> {
      Assessment assessment = change.after().assessment();
      return assessment == null ? null : value.apply(assessment);
    };
  }
}
