package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What the conversation, as it stands, wants of us. */
public enum Intent {
  /** Something is wrong and should be put right. */
  @JsonEnumDefaultValue
  COMPLAINT,
  /** The customer tells us something that was asked for or that helps; nothing new is wanted. */
  INFORMATION,
  /** The customer wants to know something; nothing is said to be wrong. */
  QUESTION,
  /** Thanks, greetings, goodbyes. It starts no clock. */
  COURTESY,
  /** The customer takes the complaint back. */
  WITHDRAWAL
}
