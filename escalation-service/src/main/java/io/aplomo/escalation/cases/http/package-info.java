/**
 * Cases over HTTP: lists, a case with its conversation and timeline, and what a person may do with
 * it. Refusals of the model become problems here; nothing is decided.
 */
@NullMarked
package io.aplomo.escalation.cases.http;

import org.jspecify.annotations.NullMarked;
