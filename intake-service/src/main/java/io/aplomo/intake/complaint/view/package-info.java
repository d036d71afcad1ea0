/**
 * Complaints as screens and lists read them, through Hibernate Reactive. Read only: nothing here
 * writes, and nothing of the engines' write path is seen from here (ADR 1).
 */
@NullMarked
package io.aplomo.intake.complaint.view;

import org.jspecify.annotations.NullMarked;
