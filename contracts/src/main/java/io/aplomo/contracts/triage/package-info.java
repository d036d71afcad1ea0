/**
 * What triage says about a complaint: the assessment and its parts, as they travel in {@code
 * complaint.assessed} and in the answers of the triage API. Plain records whose components are the
 * JSON properties. They carry codes, numbers and character spans, and must never carry text of
 * people.
 */
@NullMarked
package io.aplomo.contracts.triage;

import org.jspecify.annotations.NullMarked;
