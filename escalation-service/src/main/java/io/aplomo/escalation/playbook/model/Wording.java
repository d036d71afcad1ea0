package io.aplomo.escalation.playbook.model;

/**
 * What to say, in the languages of the consoles. What stands in square brackets the person fills
 * in.
 */
public record Wording(String es, String en) {

  /** The text in one of the languages. */
  public String in(Language language) {
    return switch (language) {
      case ES -> es;
      case EN -> en;
    };
  }
}
