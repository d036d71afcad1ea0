/**
 * Cues: patterns over words, kept in data files per language, and what of them is found in a
 * conversation. A found cue knows where it stands in the original text and whether it is negated,
 * quoted or reported; what it means for a score is decided elsewhere. Matching must stay linear in
 * the text, whatever the text.
 */
@NullMarked
package io.aplomo.triage.scoring.cue;

import org.jspecify.annotations.NullMarked;
