package io.aplomo.escalation.people.http;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.problem.Problem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.people.application.ChangeStaff;
import io.aplomo.escalation.people.application.Refusal;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** How changes of teams, people and rotas are answered. */
final class StaffAnswers {
  private StaffAnswers() {}

  /**
   * What came of a change.
   *
   * @throws ProblemException 412 with the tag of today, if the caller had seen another version;
   *     with the code of the refusal, if it was refused
   */
  static <T> RestResponse<T> replaced(ChangeStaff.Reply reply, Function<StoredVersion, T> wording) {
    return switch (reply) {
      case ChangeStaff.Reply.Answered answered ->
          VersionAnswers.replaced(answered.reply(), wording);
      case ChangeStaff.Reply.Refused refused -> throw problem(refused.refusal()).exception();
    };
  }

  private static Problem problem(Refusal refusal) {
    Problem problem = refusal.code().problem().withField(refusal.field());
    return refusal.limit() == null ? problem : problem.withLimit(refusal.limit());
  }
}
