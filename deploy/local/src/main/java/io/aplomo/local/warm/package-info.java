/**
 * Records once per build how the services start and work, so that every later start is quick and
 * the first requests meet methods that are compiled soon. Never touches the data of a platform that
 * people use.
 */
@NullMarked
package io.aplomo.local.warm;

import org.jspecify.annotations.NullMarked;
