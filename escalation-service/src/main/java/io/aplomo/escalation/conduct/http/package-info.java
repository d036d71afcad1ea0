/**
 * The conduct protocol over HTTP: reports, where a customer stands with what is proposed, and the
 * steps. Refusals of the model become problems here; nothing is decided.
 */
@NullMarked
package io.aplomo.escalation.conduct.http;

import org.jspecify.annotations.NullMarked;
