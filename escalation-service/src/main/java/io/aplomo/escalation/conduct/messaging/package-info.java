/**
 * Tells the steps of the conduct protocol on their topic: by pseudonym, without anybody's words.
 */
@NullMarked
package io.aplomo.escalation.conduct.messaging;

import org.jspecify.annotations.NullMarked;
