/**
 * Promises as people read them, through Hibernate Reactive. Read only; nothing of the engines is
 * seen from here (ADR 1), and every query names the tenant.
 */
@NullMarked
package io.aplomo.escalation.promise.view;

import org.jspecify.annotations.NullMarked;
