/**
 * The way in for scorers that users bring: a factory that is found by {@link
 * java.util.ServiceLoader}, the scorer it opens, and the verdicts that the scorer puts in the place
 * of the built-in ones. Whoever calls a scorer guards it; nothing here may trust what it answers
 * before it has been checked against the conversation.
 */
@NullMarked
package io.aplomo.triage.scoring.spi;

import org.jspecify.annotations.NullMarked;
