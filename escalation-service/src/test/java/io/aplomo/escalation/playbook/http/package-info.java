/** Playbooks over HTTP. */
@NullMarked
package io.aplomo.escalation.playbook.http;

import org.jspecify.annotations.NullMarked;
