/**
 * Dead letters back to where they came from: the original record, with its key, headers and event
 * id, on its source topic. Consumers see it as the late arrival that it is; this package neither
 * reads nor changes what a record says.
 */
@NullMarked
package io.aplomo.local.replay;

import org.jspecify.annotations.NullMarked;
