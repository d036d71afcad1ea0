/**
 * HTTP as a client of the platform speaks it: bearer tokens, JSON, problem details, idempotency
 * keys. It knows paths and status codes, and never a class of a service.
 */
@NullMarked
package io.aplomo.acceptance.api;

import org.jspecify.annotations.NullMarked;
