/**
 * Triage: works out how urgent a complaint is, who is at fault and how the customer behaves, within
 * a second and with its reasons. It decides nothing about a case; that is escalation's.
 */
@NullMarked
package io.aplomo.triage;

import org.jspecify.annotations.NullMarked;
