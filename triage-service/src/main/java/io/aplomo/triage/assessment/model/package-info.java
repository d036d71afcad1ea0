/**
 * What a conversation is and which assessments are due when something more of it is heard: plain
 * Java without a clock, a database or a scorer. It never looks at what the texts say.
 */
@NullMarked
package io.aplomo.triage.assessment.model;

import org.jspecify.annotations.NullMarked;
