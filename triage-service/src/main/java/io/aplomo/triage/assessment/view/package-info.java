/**
 * Assessments as they are read by people and programs: Hibernate Reactive, read only. It holds no
 * text and takes no part in the engines' transactions (ADR 1).
 */
@NullMarked
package io.aplomo.triage.assessment.view;

import org.jspecify.annotations.NullMarked;
