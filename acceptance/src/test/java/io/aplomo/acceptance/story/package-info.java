/** What the platform is for, told once over its public interface. */
@NullMarked
package io.aplomo.acceptance.story;

import org.jspecify.annotations.NullMarked;
