package io.aplomo.escalation.ladder.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that an escalation rests on. Of two that are equal the first counts.
 *
 * @param about what it would have to be withdrawn with, such as a breached clock; null where
 *     nothing is
 */
public record Ground(Reason reason, @Nullable UUID about) {}
