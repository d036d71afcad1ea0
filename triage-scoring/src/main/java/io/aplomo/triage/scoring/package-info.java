/**
 * Assesses a conversation: how urgent it is, whose fault it is, how the customer behaves, what they
 * ask for. Pure functions of their input, without clock, network, framework or state: the same
 * conversation gives the same assessment on every machine. Text must never leave this package but
 * as character spans.
 */
@NullMarked
package io.aplomo.triage.scoring;

import org.jspecify.annotations.NullMarked;
