package io.aplomo.triage.catalogue;

import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Policy;
import java.util.List;

/**
 * What a tenant's conversations are held against.
 *
 * @param policiesVersion 0 while there are none
 * @param articlesVersion 0 while there are none
 */
public record Catalogue(
    long policiesVersion, List<Policy> policies, long articlesVersion, List<Article> articles) {
  /** Of a tenant that has put nothing yet. */
  public static final Catalogue EMPTY = new Catalogue(0, List.of(), 0, List.of());

  public Catalogue {
    policies = List.copyOf(policies);
    articles = List.copyOf(articles);
  }

  /** With another version of the policies. */
  public Catalogue withPolicies(long version, List<Policy> changed) {
    return new Catalogue(version, changed, articlesVersion, articles);
  }

  /** With another version of the articles. */
  public Catalogue withArticles(long version, List<Article> changed) {
    return new Catalogue(policiesVersion, policies, version, changed);
  }
}
