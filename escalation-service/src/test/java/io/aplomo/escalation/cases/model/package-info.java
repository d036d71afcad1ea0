/** Tests of the decisions about cases: no container, no database, no clock. */
@NullMarked
package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.NullMarked;
