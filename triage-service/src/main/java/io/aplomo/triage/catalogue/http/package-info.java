/** Policies and articles over HTTP: whole catalogues, changed with {@code If-Match}. */
@NullMarked
package io.aplomo.triage.catalogue.http;

import org.jspecify.annotations.NullMarked;
