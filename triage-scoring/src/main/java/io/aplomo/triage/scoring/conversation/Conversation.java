package io.aplomo.triage.scoring.conversation;

import io.aplomo.contracts.triage.Category;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to assess: a complaint, what was said since, and what is known about it.
 *
 * @param text of the complaint; spans without a message id point into it
 * @param language hint of the caller, a BCP 47 tag; the words of the text weigh more
 * @param category if the caller gave one; it is taken over as it is
 * @param customer what is known of the writer
 * @param receivedAt when the complaint reached the organisation; relative dates refer to it, never
 *     to the wall clock
 * @param facts structured facts, as JSON values by name: {@code purchaseDate}, {@code contactDate}
 *     (ISO-8601 dates), {@code amount}, {@code currency}, {@code plan} and the like; unknown ones
 *     are ignored
 * @param policies to hold demands against
 * @param articles to hold claims against
 * @param messages after the complaint, oldest first
 */
public record Conversation(
    String text,
    @Nullable String language,
    Category.@Nullable Verdict category,
    Customer customer,
    @Nullable Instant receivedAt,
    Map<String, Object> facts,
    List<Policy> policies,
    List<Article> articles,
    List<Message> messages) {
  public Conversation {
    // JSON objects may hold nulls, which Map.copyOf refuses.
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    policies = List.copyOf(policies);
    articles = List.copyOf(articles);
    messages = List.copyOf(messages);
  }

  /**
   * What is known of the writer.
   *
   * @param vulnerable whether the organisation has them down as needing special care
   */
  public record Customer(boolean vulnerable) {
    public static final Customer UNKNOWN = new Customer(false);
  }

  /** Who wrote a message. */
  public enum Author {
    CUSTOMER,
    AGENT,
    THIRD_PARTY,
    BOT
  }

  /**
   * A message after the complaint.
   *
   * @param id as it stands in the spans that point into its text
   * @param author who wrote it; conduct and emotion are taken from the customer's own alone
   * @param text of the message
   */
  public record Message(String id, Author author, String text) {}

  /** A complaint of which nothing is known but its text. */
  public static Conversation of(String text) {
    return new Conversation(
        text, null, null, Customer.UNKNOWN, null, Map.of(), List.of(), List.of(), List.of());
  }

  public Conversation inLanguage(@Nullable String hint) {
    return new Conversation(
        text, hint, category, customer, receivedAt, facts, policies, articles, messages);
  }

  public Conversation about(Category.@Nullable Verdict given) {
    return new Conversation(
        text, language, given, customer, receivedAt, facts, policies, articles, messages);
  }

  public Conversation by(Customer writer) {
    return new Conversation(
        text, language, category, writer, receivedAt, facts, policies, articles, messages);
  }

  public Conversation receivedAt(@Nullable Instant instant) {
    return new Conversation(
        text, language, category, customer, instant, facts, policies, articles, messages);
  }

  public Conversation withFacts(Map<String, Object> known) {
    return new Conversation(
        text, language, category, customer, receivedAt, known, policies, articles, messages);
  }

  public Conversation under(List<Policy> rules) {
    return new Conversation(
        text, language, category, customer, receivedAt, facts, rules, articles, messages);
  }

  public Conversation explainedBy(List<Article> knowledge) {
    return new Conversation(
        text, language, category, customer, receivedAt, facts, policies, knowledge, messages);
  }

  public Conversation followedBy(List<Message> later) {
    return new Conversation(
        text, language, category, customer, receivedAt, facts, policies, articles, later);
  }
}
