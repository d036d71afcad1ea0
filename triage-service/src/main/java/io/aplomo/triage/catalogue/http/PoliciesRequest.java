package io.aplomo.triage.catalogue.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All policies that there shall be.
 *
 * @param policies at most {@value #MAX_ENTRIES}, each code once
 */
@Schema(name = "Policies")
public record PoliciesRequest(
    @NotNull @Size(max = MAX_ENTRIES) List<@NotNull @Valid PolicyEntry> policies) {

  /** Each costs a pass over every text; an organisation has some dozens. */
  static final int MAX_ENTRIES = 200;

  /**
   * Looks at what no single field shows.
   *
   * @throws io.aplomo.chassis.problem.ProblemException if a code comes twice, or a unit fits not
   */
  void check() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < policies.size(); i++) {
      PolicyEntry policy = policies.get(i);
      String at = "policies[" + i + "].";
      if (!codes.add(policy.code())) {
        throw CatalogueProblem.DUPLICATE_CODE.problem().withField(at + "code").exception();
      }
      if (!policy.unit().equals(policy.fittingUnit())) {
        throw CatalogueProblem.UNIT_DOES_NOT_FIT
            .problem()
            .withField(at + "unit")
            .with("allowed", List.of(policy.fittingUnit()))
            .exception();
      }
    }
  }
}
