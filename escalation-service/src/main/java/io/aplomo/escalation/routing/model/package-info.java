/**
 * Who gets which case, and when: the order in which cases wait, who may take one, offers and what
 * becomes of them, and what happens where nobody is there to take one. Everything is decided from
 * its arguments alone and the same calls give the same decisions; it knows no framework, no clock
 * and no table, and keeps no words of people.
 */
@NullMarked
package io.aplomo.escalation.routing.model;

import org.jspecify.annotations.NullMarked;
