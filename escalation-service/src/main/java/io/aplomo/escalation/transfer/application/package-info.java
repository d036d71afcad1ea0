/**
 * What is done with transfers: one class per occasion, which owns the order of the steps of its
 * transaction. It decides nothing itself and knows no wire format.
 */
@NullMarked
package io.aplomo.escalation.transfer.application;

import org.jspecify.annotations.NullMarked;
