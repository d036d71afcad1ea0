package io.aplomo.escalation.completeness;

/**
 * What there is, to be held against what there ought to be.
 *
 * @param awaited complaints of which messages came, but for too long nothing that opens a case
 * @param undocumented cases that an assessment opened and that for too long lack the complaint
 * @param unassessed cases that for too long lack any assessment
 * @param recordedInLatestHour cases of complaints that intake recorded in the latest closed hour
 */
record Counts(long awaited, long undocumented, long unassessed, double recordedInLatestHour) {
  /** Before the first count. */
  static final Counts UNKNOWN = new Counts(0, 0, 0, Double.NaN);
}
