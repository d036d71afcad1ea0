/**
 * How requests are read: strict JSON, rules for text, parameters, entity tags, and the bounds of
 * size and time. It knows no complaint and no case; what a field means is for the services.
 */
@NullMarked
package io.aplomo.chassis.http;

import org.jspecify.annotations.NullMarked;
