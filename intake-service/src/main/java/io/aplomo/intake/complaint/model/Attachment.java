package io.aplomo.intake.complaint.model;

/**
 * A file that belongs to a complaint and lies elsewhere; it is never fetched.
 *
 * @param name file name as the customer knows it
 * @param mediaType for example {@code image/jpeg}
 * @param bytes its size
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param uri where the organisation keeps it
 */
public record Attachment(String name, String mediaType, long bytes, String sha256, String uri) {}
