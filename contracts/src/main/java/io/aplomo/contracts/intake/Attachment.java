package io.aplomo.contracts.intake;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;

/**
 * A file that belongs to a complaint and lies elsewhere; Aplomo never fetches it.
 *
 * @param name file name as the customer knows it
 * @param mediaType for example {@code image/jpeg}
 * @param bytes its size
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param uri where the organisation keeps it
 */
public record Attachment(String name, String mediaType, long bytes, String sha256, String uri) {

  public Attachment {
    Bounds.text(name, "name", Limits.ATTACHMENT_NAME);
    Bounds.text(mediaType, "mediaType", Limits.MEDIA_TYPE);
    Bounds.atLeast(0, bytes, "bytes");
    Bounds.matching(sha256, "sha256", Formats.SHA256);
    Bounds.text(uri, "uri", Limits.URI);
  }
}
