package io.aplomo.triage.scoring.conversation;

/**
 * What the company's knowledge base says about how something works.
 *
 * @param code names it in assessments
 * @param claim the truth of the matter, in one sentence or two
 */
public record Article(String code, String claim) {}
