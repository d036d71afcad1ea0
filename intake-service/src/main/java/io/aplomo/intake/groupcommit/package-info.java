/**
 * Lets concurrent requests share a transaction without waiting for company: while one batch
 * commits, the next gathers. It knows neither what is stored nor how; it never tells a caller more
 * than the outcome of that caller's own item.
 */
@NullMarked
package io.aplomo.intake.groupcommit;

import org.jspecify.annotations.NullMarked;
