/** How the read side opens its sessions, whatever it reads. It knows no table (ADR 1). */
@NullMarked
package io.aplomo.escalation.view;

import org.jspecify.annotations.NullMarked;
