/**
 * Child processes on this machine: started, watched, stopped, killed and frozen, with a guardian
 * that ends them if we die first. Knows nothing of what a child is; what a PostgreSQL or a Kafka
 * needs is said in its own package.
 */
@NullMarked
package io.aplomo.local.process;

import org.jspecify.annotations.NullMarked;
