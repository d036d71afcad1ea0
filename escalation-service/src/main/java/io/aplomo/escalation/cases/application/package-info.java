/**
 * What is done with a case: one class per thing that happens, which owns the order of the steps of
 * its transaction. It decides nothing itself and knows no wire format.
 */
@NullMarked
package io.aplomo.escalation.cases.application;

import org.jspecify.annotations.NullMarked;
