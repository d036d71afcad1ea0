/**
 * The one way in which the engines reach PostgreSQL: a connection inside a transaction of the
 * reactive client (ADR 1). Whatever reads for a screen goes through Hibernate Reactive instead and
 * never through this package.
 */
@NullMarked
package io.aplomo.chassis.database;

import org.jspecify.annotations.NullMarked;
