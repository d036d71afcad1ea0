/**
 * Reads text of people: folds it to plain lower-case letters while keeping the way back to the
 * original offsets, cuts it into tokens, sentences and clauses, undoes disguised spelling, tells
 * the language and who speaks in a transcript. It knows nothing of complaints and must never throw,
 * whatever the characters.
 */
@NullMarked
package io.aplomo.triage.scoring.text;

import org.jspecify.annotations.NullMarked;
