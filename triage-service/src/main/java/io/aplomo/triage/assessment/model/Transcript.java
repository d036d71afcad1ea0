package io.aplomo.triage.assessment.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one assessment is made of: the complaint and the latest messages, oldest first.
 * Conversations of people fit whole; the window is there so that one without an end costs no more
 * than a long one.
 */
public record Transcript(Complaint complaint, List<Message> messages) {
  /** Some two hundred turns of a chat; hardly any complaint has twenty. */
  public static final int MAX_MESSAGES = 200;

  /** In UTF-16 units, beside the complaint's own text: three messages of the longest kind. */
  public static final int MAX_UNITS = 60_000;

  public Transcript {
    messages = List.copyOf(messages);
  }

  /**
   * The window of a conversation.
   *
   * @param messages in order
   * @param about the message to be assessed, which is never left out; null for the complaint itself
   */
  static Transcript of(Complaint complaint, List<Message> messages, @Nullable Message about) {
    List<Message> window = new ArrayList<>();
    int units = 0;
    for (Message message : messages.reversed()) {
      units += message.text().length();
      if (window.size() == MAX_MESSAGES || units > MAX_UNITS) {
        break;
      }
      window.add(message);
    }
    if (about != null && !window.contains(about)) {
      window.add(about);
    }
    Collections.reverse(window);
    return new Transcript(complaint, window);
  }
}
