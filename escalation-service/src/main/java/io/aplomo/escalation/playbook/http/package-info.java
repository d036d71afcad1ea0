/** Playbooks over HTTP, and the steps of one case in the language of whoever asks. */
@NullMarked
package io.aplomo.escalation.playbook.http;

import org.jspecify.annotations.NullMarked;
