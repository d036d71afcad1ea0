package io.aplomo.triage.scoring.text;

import java.util.Set;

/** Whose words a stretch of text is, in a transcript with labels such as {@code AGENT:}. */
public enum Speaker {
  CUSTOMER,
  /** Somebody of the company, or a machine of it. */
  AGENT;

  private static final Set<String> CUSTOMER_LABELS =
      Set.of(
          "cliente",
          "clienta",
          "usuario",
          "usuaria",
          "titular",
          "llamante",
          "paciente",
          "huesped",
          "asegurado",
          "asegurada",
          "caller",
          "customer",
          "client",
          "guest",
          "user",
          "patient",
          "passenger",
          "member");
  private static final Set<String> AGENT_LABELS =
      Set.of(
          "agente",
          "operador",
          "operadora",
          "ejecutivo",
          "ejecutiva",
          "asesor",
          "asesora",
          "teleoperador",
          "teleoperadora",
          "gestor",
          "gestora",
          "recepcion",
          "bot",
          "agent",
          "operator",
          "rep",
          "representative",
          "advisor",
          "adviser",
          "clerk",
          "csr",
          "assistant",
          "reception");

  /**
   * Who speaks from here on, if {@code word} was the label before a colon.
   *
   * @param word folded
   * @param current who spoke so far, the answer if the word is no label
   */
  static Speaker afterLabel(String word, Speaker current) {
    if (CUSTOMER_LABELS.contains(word)) {
      return CUSTOMER;
    }
    return AGENT_LABELS.contains(word) ? AGENT : current;
  }
}
