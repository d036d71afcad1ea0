/**
 * What a conversation is about, what it wants of us and which remedies are asked for. Only these
 * are told; whether they are due is decided elsewhere.
 */
@NullMarked
package io.aplomo.triage.scoring.topic;

import org.jspecify.annotations.NullMarked;
