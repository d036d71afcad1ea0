package io.aplomo.escalation.completeness;

/**
 * How much has been missing for longer than it may.
 *
 * @param cases complaints of which messages came, but nothing that opens a case
 * @param complaints cases that were opened by an assessment and still lack the complaint itself
 * @param assessments cases without any assessment
 */
record Missing(long cases, long complaints, long assessments) {
  static final Missing NOTHING = new Missing(0, 0, 0);
}
