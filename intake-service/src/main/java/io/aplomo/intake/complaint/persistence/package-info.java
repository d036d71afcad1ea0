/**
 * The statements over complaints and messages, for use inside a transaction that somebody else
 * began. They decide nothing and publish nothing.
 */
@NullMarked
package io.aplomo.intake.complaint.persistence;

import org.jspecify.annotations.NullMarked;
