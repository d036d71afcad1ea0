/**
 * Cases as people read them: lists, a case, its conversation and timeline, through Hibernate
 * Reactive. Read only; nothing of the engines is seen from here (ADR 1), and every query names the
 * tenant.
 */
@NullMarked
package io.aplomo.escalation.cases.view;

import org.jspecify.annotations.NullMarked;
