package io.aplomo.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.aplomo.chassis.problem.EdgeProblem;
import org.jspecify.annotations.Nullable;

final class UnstorableText {

  private UnstorableText() {}

  /** Jackson adds the path of the field on the way out; the cause says the code. */
  static JsonMappingException at(@Nullable JsonParser parser) {
    return JsonMappingException.from(
        parser, "not storable", EdgeProblem.TEXT_INVALID_CHARACTERS.exception());
  }
}
