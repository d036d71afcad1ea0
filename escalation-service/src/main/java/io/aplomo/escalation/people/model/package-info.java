/**
 * Who can do what, and when: presence, rotas, authority. Plain Java without time of its own:
 * whoever asks says what time it is.
 */
@NullMarked
package io.aplomo.escalation.people.model;

import org.jspecify.annotations.NullMarked;
