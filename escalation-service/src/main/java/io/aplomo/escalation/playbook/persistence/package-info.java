/** The tables of playbooks. */
@NullMarked
package io.aplomo.escalation.playbook.persistence;

import org.jspecify.annotations.NullMarked;
