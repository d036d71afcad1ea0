/** Queues over HTTP: what waits, and the next case for whoever asks. It decides nothing. */
@NullMarked
package io.aplomo.escalation.routing.http;

import org.jspecify.annotations.NullMarked;
