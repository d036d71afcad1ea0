/**
 * What an orchestrator may conclude: whether an instance lives (its loops tick) and whether it can
 * take work (its database answers). A fault of the environment never fails liveness by itself.
 */
@NullMarked
package io.aplomo.chassis.health;

import org.jspecify.annotations.NullMarked;
