/** The catalogue from outside: documents in and out over HTTP. */
@NullMarked
package io.aplomo.escalation.catalogue.http;

import org.jspecify.annotations.NullMarked;
