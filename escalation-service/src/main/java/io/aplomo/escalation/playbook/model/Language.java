package io.aplomo.escalation.playbook.model;

/** A language that there are wordings in. */
public enum Language {
  ES("es"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47. */
  public String tag() {
    return tag;
  }
}
