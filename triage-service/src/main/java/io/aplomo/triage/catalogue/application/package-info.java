/**
 * Changes catalogues, and hands the present ones to whoever assesses. What it remembers of them is
 * never older than a few seconds.
 */
@NullMarked
package io.aplomo.triage.catalogue.application;

import org.jspecify.annotations.NullMarked;
