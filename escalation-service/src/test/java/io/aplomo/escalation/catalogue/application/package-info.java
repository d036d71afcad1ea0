/** What the engines get of the catalogue, on the real database. */
@NullMarked
package io.aplomo.escalation.catalogue.application;

import org.jspecify.annotations.NullMarked;
