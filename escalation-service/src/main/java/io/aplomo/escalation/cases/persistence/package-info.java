/**
 * The statements over the tables of cases: set-based, each over as many cases as the caller has.
 * They run in the caller's transaction and decide nothing.
 */
@NullMarked
package io.aplomo.escalation.cases.persistence;

import org.jspecify.annotations.NullMarked;
