/**
 * The REST face of complaints and messages: reads and checks what comes in, hands it to the handler
 * of its command, writes what came of it. It decides nothing.
 */
@NullMarked
package io.aplomo.intake.complaint.http;

import org.jspecify.annotations.NullMarked;
