/**
 * What to do and say in which situation (practices F2, R1, D1, D2): entries, the situations that
 * they are for, and the choice among them. Plain Java that knows neither where a situation was read
 * nor where a playbook is kept.
 */
@NullMarked
package io.aplomo.escalation.playbook.model;

import org.jspecify.annotations.NullMarked;
