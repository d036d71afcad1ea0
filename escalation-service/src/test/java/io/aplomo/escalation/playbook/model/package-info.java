/** What is chosen from a playbook. */
@NullMarked
package io.aplomo.escalation.playbook.model;

import org.jspecify.annotations.NullMarked;
