/** Short versions of the scenarios, on the real platform. */
@NullMarked
package io.aplomo.acceptance.fault;

import org.jspecify.annotations.NullMarked;
