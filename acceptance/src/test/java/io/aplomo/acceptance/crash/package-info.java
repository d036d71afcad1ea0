/** The crash run's plan, and a short run of it on the real platform. */
@NullMarked
package io.aplomo.acceptance.crash;

import org.jspecify.annotations.NullMarked;
