/** What the tests of cases share: events as intake and triage publish them. */
@NullMarked
package io.aplomo.escalation.cases;

import org.jspecify.annotations.NullMarked;
