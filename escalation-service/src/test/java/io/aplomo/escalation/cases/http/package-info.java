/** The whole service from outside: events in over Kafka, cases out over HTTP and Kafka. */
@NullMarked
package io.aplomo.escalation.cases.http;

import org.jspecify.annotations.NullMarked;
