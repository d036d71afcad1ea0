/**
 * The platform as a long-running thing on a developer's machine: started under a lock, recorded so
 * that other commands find it, supervised until it is told to stop or a part of it dies, and always
 * taken down whole.
 */
@NullMarked
package io.aplomo.local.up;

import org.jspecify.annotations.NullMarked;
