/**
 * Starts and stops what runs in the background of a service, in an order that loses nothing, and
 * shows it to health and metrics. It never knows what the service does.
 */
@NullMarked
package io.aplomo.chassis.engine;

import org.jspecify.annotations.NullMarked;
