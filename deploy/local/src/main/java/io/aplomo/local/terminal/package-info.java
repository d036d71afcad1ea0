/**
 * What people see: aligned tables, a progress bar and colours, each of which also reads well in a
 * file. Knows nothing of what is shown.
 */
@NullMarked
package io.aplomo.local.terminal;

import org.jspecify.annotations.NullMarked;
