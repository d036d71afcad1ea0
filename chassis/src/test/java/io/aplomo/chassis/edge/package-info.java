/**
 * A small REST application over the chassis, and what it must answer to good and bad requests over
 * real HTTP.
 */
@NullMarked
package io.aplomo.chassis.edge;

import org.jspecify.annotations.NullMarked;
