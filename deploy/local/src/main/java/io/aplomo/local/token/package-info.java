/**
 * Bearer tokens for a platform on this machine, signed by a key pair that is made at first use and
 * never leaves its folder. In production an identity provider does this; the services cannot tell
 * the difference. Beside it the other secrets of such a platform, made and kept in the same way.
 */
@NullMarked
package io.aplomo.local.token;

import org.jspecify.annotations.NullMarked;
