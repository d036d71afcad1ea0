/**
 * Playbooks in the form that people write and the tables keep, the rules that no single field
 * shows, and how the model is made of them. It decides nothing about cases.
 */
@NullMarked
package io.aplomo.escalation.playbook.document;

import org.jspecify.annotations.NullMarked;
