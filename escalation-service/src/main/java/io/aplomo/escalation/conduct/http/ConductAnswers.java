package io.aplomo.escalation.conduct.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.escalation.conduct.application.ConductPolicies;
import io.aplomo.escalation.conduct.application.ConductReply;
import io.aplomo.escalation.conduct.model.ConductFile;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductJson;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Words what came of requests, for those who report and those who take steps alike. */
@Singleton
class ConductAnswers {
  private final ConductPolicies policies;
  private final ConductWording wording;
  private final ObjectMapper json;

  ConductAnswers(ConductPolicies policies, ConductWording wording, ObjectMapper json) {
    this.policies = policies;
    this.wording = wording;
    this.json = json;
  }

  /** How a customer's conduct is shown. */
  ConductItem item(
      String customerRef,
      ConductFile file,
      long version,
      Instant now,
      @Nullable Page<ConductEntryItem> history) {
    return ConductItem.of(
        customerRef, file, version, now, policies.current().version(), wording, history);
  }

  /** How a customer of whom nothing was ever noticed is shown. */
  ConductItem unnoticed(String customerRef) {
    return ConductItem.unnoticed(customerRef, policies.current().version());
  }

  Answer worded(ConductReply.Done done) {
    var row = done.row();
    ConductItem item = item(row.customerRef(), row.file(), row.version(), done.now(), null);
    try {
      return new Answer(200, null, EntityTag.of(row.version()), json.writeValueAsString(item));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes, instants and numbers are always JSON", e);
    }
  }

  Response answer(ConductReply reply) {
    return switch (reply) {
      case ConductReply.Done done -> worded(done).first();
      case ConductReply.Repeated repeated -> repeated.answer().repeated();
      case ConductReply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
      case ConductReply.CustomerUnknown none -> throw ConductProblem.CUSTOMER_UNKNOWN.exception();
      case ConductReply.Stale stale ->
          throw EdgeProblem.STALE
              .problem()
              .withHeader(HttpHeaders.ETAG, EntityTag.of(stale.version()))
              .exception();
      case ConductReply.Refused refused -> throw problem(refused).exception();
    };
  }

  private static Problem problem(ConductReply.Refused refused) {
    Problem problem =
        ConductProblem.STEP_REFUSED
            .problem()
            .with("state", ConductJson.name(refused.state()))
            .with("reason", refused.why().reason().name());
    Ruling.BrokenRule rule = refused.why().rule();
    return rule == null
        ? problem
        : problem
            .with("rule", rule.rule())
            .with("needed", rule.needed())
            .with("found", rule.found());
  }
}
