/**
 * Teams, people and rotas in the form that people write and the tables keep, and the rules that no
 * single field shows.
 */
@NullMarked
package io.aplomo.escalation.people.document;

import org.jspecify.annotations.NullMarked;
