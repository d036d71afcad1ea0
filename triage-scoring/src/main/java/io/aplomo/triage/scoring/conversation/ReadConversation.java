package io.aplomo.triage.scoring.conversation;

import io.aplomo.triage.scoring.conversation.Conversation.Author;
import io.aplomo.triage.scoring.conversation.Conversation.Message;
import io.aplomo.triage.scoring.cue.CueReader;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signals;
import io.aplomo.triage.scoring.text.Language;
import io.aplomo.triage.scoring.text.ReadText;
import java.util.ArrayList;
import java.util.List;

/** Reads all parts of a conversation and finds their cues. */
public final class ReadConversation {
  private final CueReader cues;

  public ReadConversation(CueReader cues) {
    this.cues = cues;
  }

  /** Reads the conversation. */
  public Reading read(Conversation conversation) {
    List<Hit> hits = new ArrayList<>();
    List<ReadText> texts = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    ReadText complaint = cues.read(conversation.text(), Language.ofHint(conversation.language()));
    hits.addAll(cues.find(complaint, 0, null));
    texts.add(complaint);
    parts.add(0);
    for (int i = 0; i < conversation.messages().size(); i++) {
      Message message = conversation.messages().get(i);
      // Messages are short; the language of the complaint is the best guess for them.
      ReadText text = cues.read(message.text(), complaint.language());
      for (Hit hit : cues.find(text, i + 1, message.id())) {
        hits.add(message.author() == Author.CUSTOMER ? hit : saidByOthers(hit, message.author()));
      }
      if (message.author() == Author.CUSTOMER) {
        texts.add(text);
        parts.add(i + 1);
      }
    }
    return new Reading(conversation, complaint.language(), texts, parts, new Signals(hits));
  }

  private static Hit saidByOthers(Hit hit, Author author) {
    if (hit.voice() == Hit.Voice.NEGATED) {
      return hit;
    }
    return hit.in(author == Author.THIRD_PARTY ? Hit.Voice.REPORTED : Hit.Voice.AGENT);
  }
}
