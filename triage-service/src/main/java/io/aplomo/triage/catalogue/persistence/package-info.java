/** Catalogues in their table: rows are added and never changed. */
@NullMarked
package io.aplomo.triage.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
