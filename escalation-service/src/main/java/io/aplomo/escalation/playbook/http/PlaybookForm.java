package io.aplomo.escalation.playbook.http;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import io.aplomo.escalation.playbook.application.StandardPlaybook;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.persistence.PlaybookStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How playbooks are read from their table and answered. */
@Singleton
class PlaybookForm {
  private final PlaybookView standard;
  private final DocumentJson json;

  PlaybookForm(StandardPlaybook standard, DocumentJson json) {
    this.standard = new PlaybookView(standard.document(), 0, null, null);
    this.json = json;
  }

  /** The playbook that comes with the program, under its own code. */
  Optional<PlaybookView> standard(String code) {
    return code.equals(PlaybookDocument.STANDARD) ? Optional.of(standard) : Optional.empty();
  }

  /** What a tenant has by code, the standard one where it has put none of its own. */
  List<PlaybookItem> items(List<PlaybookStore.Stored> own) {
    NavigableMap<String, PlaybookItem> all = new TreeMap<>();
    all.put(
        PlaybookDocument.STANDARD,
        new PlaybookItem(PlaybookDocument.STANDARD, 0, standard.playbook().name()));
    own.forEach(stored ->
        all.put(
            stored.code(),
            new PlaybookItem(
                stored.code(), stored.version(), json.read(stored.json(), LocalizedName.class))));
    return List.copyOf(all.values());
  }

  PlaybookView view(StoredVersion stored) {
    return new PlaybookView(
        json.read(stored.json(), PlaybookDocument.class),
        stored.version(),
        stored.changedAt(),
        stored.changedBy());
  }

  /** As it is kept. */
  String json(PlaybookDocument playbook) {
    return json.write(playbook);
  }
}
