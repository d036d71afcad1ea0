/**
 * What a caller is told when something goes wrong: RFC 9457 problem details with a stable code, for
 * every way in which a request can fail at the edge. Nothing here may show a class name, an
 * internal message, a row of another tenant or any part of what the caller sent.
 */
@NullMarked
package io.aplomo.chassis.problem;

import org.jspecify.annotations.NullMarked;
