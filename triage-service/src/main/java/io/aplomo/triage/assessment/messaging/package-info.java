/**
 * The wire: events of intake become what was heard, assessments become events. The only place that
 * knows intake's contract and the envelope.
 */
@NullMarked
package io.aplomo.triage.assessment.messaging;

import org.jspecify.annotations.NullMarked;
