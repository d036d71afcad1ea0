/** What is done to the scorer outside of the platform: training, evaluation, trying it out. */
@NullMarked
package io.aplomo.triage.training;

import org.jspecify.annotations.NullMarked;
