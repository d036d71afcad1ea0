/**
 * Shares 64 shards among the living instances of a service. A lease says who should do the work; it
 * never is what keeps the work from being done twice (the inbox and the claim of a row are).
 */
@NullMarked
package io.aplomo.chassis.lease;

import org.jspecify.annotations.NullMarked;
