/**
 * Events enter a service: records are read in order, each event takes effect once, in the
 * transaction that also stores how far was read. A record that cannot be read is set aside alone; a
 * fault of the environment sets nothing aside and is waited out.
 */
@NullMarked
package io.aplomo.chassis.inbox;

import org.jspecify.annotations.NullMarked;
