/** Teams, people, presence and who is on call over HTTP. */
@NullMarked
package io.aplomo.escalation.people.http;

import org.jspecify.annotations.NullMarked;
