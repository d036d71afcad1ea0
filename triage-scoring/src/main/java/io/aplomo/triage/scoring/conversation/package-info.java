/**
 * The conversation as it comes in, and as it is after reading: texts with their tokens, and the
 * cues found in them. Every scorer starts from a reading; none reads text by itself.
 */
@NullMarked
package io.aplomo.triage.scoring.conversation;

import org.jspecify.annotations.NullMarked;
