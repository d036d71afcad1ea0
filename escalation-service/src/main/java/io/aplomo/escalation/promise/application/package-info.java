/**
 * Makes promises, moves them as people ask and as time passes, and tells of it. Owns the
 * transactions; what is allowed is decided in the model.
 */
@NullMarked
package io.aplomo.escalation.promise.application;

import org.jspecify.annotations.NullMarked;
