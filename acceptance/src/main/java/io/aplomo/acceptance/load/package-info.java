/**
 * A load generator that behaves as a careful client: a fixed rate, an idempotency key on every
 * POST, and no peace until each has a final answer. It keeps a ledger of what was acknowledged, and
 * draws everything but its timing from a seed.
 */
@NullMarked
package io.aplomo.acceptance.load;

import org.jspecify.annotations.NullMarked;
