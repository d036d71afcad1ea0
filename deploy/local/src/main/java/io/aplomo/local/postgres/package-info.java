/**
 * A real PostgreSQL server as a child process, from embedded binaries, with one database and role
 * per service. It is as durable as in production: nothing here ever switches fsync or synchronous
 * commit off, because the crash runs rely on it.
 */
@NullMarked
package io.aplomo.local.postgres;

import org.jspecify.annotations.NullMarked;
