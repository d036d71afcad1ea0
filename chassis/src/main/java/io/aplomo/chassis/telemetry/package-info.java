/**
 * What can be seen from outside: log lines with agreed keys, trace context that survives the
 * outbox, and where metrics are served. Nothing of it carries what people wrote: ids, codes, counts
 * and times only.
 */
@NullMarked
package io.aplomo.chassis.telemetry;

import org.jspecify.annotations.NullMarked;
