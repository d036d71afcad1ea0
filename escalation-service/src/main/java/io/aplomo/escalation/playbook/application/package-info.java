/**
 * Changes of playbooks, what situation a case is in, and which steps are for it. It knows no HTTP.
 */
@NullMarked
package io.aplomo.escalation.playbook.application;

import org.jspecify.annotations.NullMarked;
