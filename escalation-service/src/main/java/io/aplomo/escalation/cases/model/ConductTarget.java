package io.aplomo.escalation.cases.model;

/** Whom or what the hostility is aimed at. */
public enum ConductTarget {
  STAFF,
  COMPANY,
  PRODUCT,
  SELF,
  OTHER,
  NONE
}
