/**
 * The tables of the conduct protocol, on the engines' connection. Nothing is decided here, and
 * entries are only ever added or marked as withdrawn.
 */
@NullMarked
package io.aplomo.escalation.conduct.persistence;

import org.jspecify.annotations.NullMarked;
