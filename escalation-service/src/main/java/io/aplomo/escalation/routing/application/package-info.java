/**
 * Who gets which of the cases that wait: hands them out to whoever asks, and watches over their
 * places. Each command is one transaction; what is decided is decided by {@code routing.model}.
 */
@NullMarked
package io.aplomo.escalation.routing.application;

import org.jspecify.annotations.NullMarked;
