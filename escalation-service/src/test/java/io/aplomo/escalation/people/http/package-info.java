/** Teams, people, presence and rotas over HTTP. */
@NullMarked
package io.aplomo.escalation.people.http;

import org.jspecify.annotations.NullMarked;
