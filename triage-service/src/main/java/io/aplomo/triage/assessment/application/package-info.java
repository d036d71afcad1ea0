/**
 * What happens when something is heard: conversations are locked, what is due is scored away from
 * the event loop, and all of it is stored in the one transaction that was handed in.
 */
@NullMarked
package io.aplomo.triage.assessment.application;

import org.jspecify.annotations.NullMarked;
