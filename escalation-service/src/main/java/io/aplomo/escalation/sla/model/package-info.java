/**
 * What an organisation promises and what the law demands, as rules: which clocks a case has, how
 * long each may run, what pauses it and who is told. It states rules and never applies them to a
 * case.
 */
@NullMarked
package io.aplomo.escalation.sla.model;

import org.jspecify.annotations.NullMarked;
