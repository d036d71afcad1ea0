/**
 * Lists in pages: a bounded number of items in a stable order, and an opaque cursor for what
 * follows. How a list is sorted and filtered belongs to the services; so does the query, which
 * always names the tenant itself.
 */
@NullMarked
package io.aplomo.chassis.paging;

import org.jspecify.annotations.NullMarked;
