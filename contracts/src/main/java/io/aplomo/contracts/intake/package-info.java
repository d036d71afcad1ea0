/**
 * What intake tells the others: complaints and messages, with the words of people in them.
 *
 * <p>These are the only events that may carry such words; they travel on the restricted topic
 * {@code aplomo.intake.v1} alone.
 */
@NullMarked
package io.aplomo.contracts.intake;

import org.jspecify.annotations.NullMarked;
