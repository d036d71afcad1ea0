package io.aplomo.escalation.playbook.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.persistence.PlaybookStore;
import io.aplomo.local.postgres.ServiceDatabase;
import java.util.List;

/** What one instance does with playbooks, on a database that it shares with others. */
final class PlaybookNode implements AutoCloseable {
  private final Node node;
  private final ChangePlaybook playbooks;

  PlaybookNode(ServiceDatabase at) {
    node = new Node(at);
    playbooks = new ChangePlaybook(node.database(), new PlaybookStore());
  }

  ChangePlaybook.Reply put(ChangeDocument.Request request, PlaybookDocument playbook) {
    return playbooks.replace(request, playbook).await().indefinitely();
  }

  List<PlaybookStore.Stored> names(String tenant) {
    return playbooks.names(tenant).await().indefinitely();
  }

  @Override
  public void close() {
    node.close();
  }
}
