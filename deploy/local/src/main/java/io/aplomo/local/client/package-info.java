/**
 * Our own HTTP API from the client's side, as an integrator would use it: posting complaints until
 * the answer is final, and looking up what became of them.
 */
@NullMarked
package io.aplomo.local.client;

import org.jspecify.annotations.NullMarked;
