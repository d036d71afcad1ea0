/** Starts the platform that the tests share. */
@NullMarked
package io.aplomo.acceptance.platform;

import org.jspecify.annotations.NullMarked;
