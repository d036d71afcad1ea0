/** The standard playbook, situations of cases, and changes at the same time. */
@NullMarked
package io.aplomo.escalation.playbook.application;

import org.jspecify.annotations.NullMarked;
