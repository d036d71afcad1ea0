/** The tables of teams, people and rotas as changes and heartbeats use them. */
@NullMarked
package io.aplomo.escalation.people.persistence;

import org.jspecify.annotations.NullMarked;
