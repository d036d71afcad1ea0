/**
 * The policies and articles that a tenant's assessments are held against, in versions that are only
 * ever added to. It knows how they are kept and changed, and never what is assessed with them.
 */
@NullMarked
package io.aplomo.triage.catalogue;

import org.jspecify.annotations.NullMarked;
