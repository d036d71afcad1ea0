package io.aplomo.escalation.catalogue;

import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;

/**
 * By which calendars and SLA policies clocks run, as the engines ask for it. A book has the
 * tenant's own documents, and the standard ones under every code that it has nothing of its own
 * under.
 */
public interface SlaCatalogue {
  /**
   * The present book of each of these tenants, which may be two seconds old; of one that changed
   * nothing, the standard one.
   *
   * @param tx asked on only for what is not fresh
   */
  Uni<Map<String, SlaBook>> current(SqlConnection tx, Set<String> tenants);

  /** The present book of a tenant, with every change that was committed before it was asked for. */
  Uni<SlaBook> latest(SqlConnection tx, String tenant);

  /**
   * The books of tenants as they were at revisions, for what stays on them after they have changed;
   * all that are asked for.
   *
   * @param revisions of each tenant; 0 is the standard book
   * @return fails with {@link IllegalStateException} if a tenant never had such a revision: they
   *     are kept for ever, so whoever asks remembers wrong
   */
  Uni<Map<String, Map<Long, SlaBook>>> at(SqlConnection tx, Map<String, Set<Long>> revisions);
}
