package io.aplomo.triage.catalogue.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All articles that there shall be.
 *
 * @param articles at most {@value PoliciesRequest#MAX_ENTRIES}, each code once
 */
@Schema(name = "Articles")
public record ArticlesRequest(
    @NotNull @Size(max = PoliciesRequest.MAX_ENTRIES) List<@NotNull @Valid ArticleEntry> articles) {

  /**
   * Looks at what no single field shows.
   *
   * @throws io.aplomo.chassis.problem.ProblemException if a code comes twice
   */
  void check() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (!codes.add(articles.get(i).code())) {
        throw CatalogueProblem.DUPLICATE_CODE
            .problem()
            .withField("articles[" + i + "].code")
            .exception();
      }
    }
  }
}
