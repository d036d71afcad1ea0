/**
 * Teams, people and who is on call as people read them, through Hibernate Reactive. Read only;
 * every query names the tenant.
 */
@NullMarked
package io.aplomo.escalation.people.view;

import org.jspecify.annotations.NullMarked;
