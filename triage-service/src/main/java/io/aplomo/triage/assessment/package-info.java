/**
 * Assessing conversations: hears of complaints and messages, has them scored, remembers and
 * publishes what came of it, and answers what was thought of a complaint. What a score is made of
 * is none of its business.
 */
@NullMarked
package io.aplomo.triage.assessment;

import org.jspecify.annotations.NullMarked;
