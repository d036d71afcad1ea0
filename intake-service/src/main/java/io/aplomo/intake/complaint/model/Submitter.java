package io.aplomo.intake.complaint.model;

/**
 * Who hands a complaint in and answers for what it says.
 *
 * @param subject of the token, 1 to 255 characters
 * @param mayStateReceipt whether they are believed on every channel when they say when it was
 *     received: supervisors and managers, who bring in what an outage or another system held back
 */
public record Submitter(String subject, boolean mayStateReceipt) {}
