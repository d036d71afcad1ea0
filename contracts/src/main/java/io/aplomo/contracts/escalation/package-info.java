/**
 * What becomes of a case, told to whoever follows it: ids, codes and instants, never words of
 * people.
 */
@NullMarked
package io.aplomo.contracts.escalation;

import org.jspecify.annotations.NullMarked;
