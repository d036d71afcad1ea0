/**
 * How the customer behaves towards people, and how they feel: two scales that share cues but never
 * each other's verdict. Anger, swearing at the situation, legal steps and bad reviews must never
 * count as abuse or threat.
 */
@NullMarked
package io.aplomo.triage.scoring.conduct;

import org.jspecify.annotations.NullMarked;
