package io.aplomo.escalation.cases.model;

/** How soon a case must be worked on, most urgent first: lists are in this order. */
public enum Priority {
  P1,
  P2,
  P3,
  P4
}
