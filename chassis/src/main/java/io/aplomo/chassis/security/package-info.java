/**
 * Who is calling: bearer tokens, the roles in them and the tenant they act for. Nothing gets past
 * here without a verified token, and nothing behind it sees a request without a tenant.
 */
@NullMarked
package io.aplomo.chassis.security;

import org.jspecify.annotations.NullMarked;
