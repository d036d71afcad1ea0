package io.aplomo.intake.complaint.persistence;

import io.aplomo.intake.complaint.model.Receipt;

/**
 * A complaint that was stored before.
 *
 * @param textHash SHA-256 of its text
 */
@SuppressWarnings("ArrayRecordComponent") // compared by TextHash.same only
public record StoredComplaint(Receipt receipt, byte[] textHash) {}
