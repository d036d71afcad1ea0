/**
 * Forty complaints written for showing what the platform does, and a run that posts them and tells,
 * one line each, what became of them. Uses the public API only.
 */
@NullMarked
package io.aplomo.local.demo;

import org.jspecify.annotations.NullMarked;
