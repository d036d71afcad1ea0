package io.aplomo.intake.complaint.persistence;

import io.aplomo.intake.complaint.model.Attachment;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Attachments as the JSON array of their column. */
final class AttachmentJson {
  private static final String NONE = "[]";

  private AttachmentJson() {}

  static String of(List<Attachment> attachments) {
    if (attachments.isEmpty()) {
      return NONE;
    }
    JsonArray array = new JsonArray();
    for (Attachment attachment : attachments) {
      array.add(
          new JsonObject()
              .put("name", attachment.name())
              .put("mediaType", attachment.mediaType())
              .put("bytes", attachment.bytes())
              .put("sha256", attachment.sha256())
              .put("uri", attachment.uri()));
    }
    return array.encode();
  }
}
