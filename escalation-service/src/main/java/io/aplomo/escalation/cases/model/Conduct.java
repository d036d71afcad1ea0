package io.aplomo.escalation.cases.model;

/** How the customer behaves towards people, from harmless to dangerous. Anger is not abuse. */
public enum Conduct {
  CIVIL,
  ANGRY,
  ABUSIVE,
  THREATENING
}
