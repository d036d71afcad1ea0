/**
 * Changes of teams, people and rotas, heartbeats, and what a person's hours are: each change in one
 * transaction of its own. It knows no HTTP.
 */
@NullMarked
package io.aplomo.escalation.people.application;

import org.jspecify.annotations.NullMarked;
