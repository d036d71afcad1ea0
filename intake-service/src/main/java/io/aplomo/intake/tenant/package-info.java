/**
 * What an installation says of its tenants. Settings only: who may act for a tenant is decided by
 * the token.
 */
@NullMarked
package io.aplomo.intake.tenant;

import org.jspecify.annotations.NullMarked;
