/**
 * Triage over HTTP: a text assessed at once and forgotten, and what was thought of a complaint. It
 * answers no text and logs nothing of a request.
 */
@NullMarked
package io.aplomo.triage.assessment.http;

import org.jspecify.annotations.NullMarked;
