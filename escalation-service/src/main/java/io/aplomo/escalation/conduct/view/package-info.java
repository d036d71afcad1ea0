/**
 * The conduct of customers as people read it, through Hibernate Reactive. Read only; nothing of the
 * engines is seen from here (ADR 1), and every query names the tenant.
 */
@NullMarked
package io.aplomo.escalation.conduct.view;

import org.jspecify.annotations.NullMarked;
