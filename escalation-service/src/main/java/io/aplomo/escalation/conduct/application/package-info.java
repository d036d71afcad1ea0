/**
 * Lets people, assessments and time move the conduct protocol, each in one transaction that locks
 * the case first and the customer's row after it.
 */
@NullMarked
package io.aplomo.escalation.conduct.application;

import org.jspecify.annotations.NullMarked;
