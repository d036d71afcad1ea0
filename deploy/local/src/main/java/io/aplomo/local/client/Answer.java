package io.aplomo.local.client;

import java.util.Optional;

/** What became of one posted complaint; every one of these is final. */
public sealed interface Answer {
  /** 201: stored, and will never be lost. */
  record Accepted(String id) implements Answer {}

  /** 200: the same external id with the same text was accepted before. */
  record Duplicate(String id) implements Answer {}

  /** 409: the same external id was accepted before with another text. */
  record Conflict() implements Answer {}

  /**
   * Any other 4xx.
   *
   * @param code the problem's stable code, or "http-&lt;status&gt;" where the answer is none of
   *     ours
   * @param field the field that is wrong, where the problem names one
   */
  record Refused(int status, String code, Optional<String> field) implements Answer {}

  /** No final answer in time, after all repetitions. */
  record Unanswered(String reason) implements Answer {}
}
