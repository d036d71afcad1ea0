package io.aplomo.chassis.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says in the OpenAPI document what every operation answers when it refuses: a problem. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemsInOpenApi implements OASFilter {

  private static final String SCHEMA = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(SCHEMA, schema());
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      document
          .getPaths()
          .getPathItems()
          .values()
          .forEach(path -> path.getOperations().values().forEach(ProblemsInOpenApi::describe));
    }
  }

  private static void describe(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    refusal(responses, "401", "No valid bearer token");
    refusal(responses, "403", "The role does not allow it, or the token names no tenant");
    refusal(responses, "default", "Any other refusal or fault, see docs/api/errors.md");
    responses
        .getAPIResponses()
        .forEach((status, response) -> {
          boolean refusal =
              status.startsWith("4") || status.startsWith("5") || status.equals("default");
          if (refusal && response.getContent() == null) {
            response.setContent(content());
          }
        });
  }

  private static void refusal(APIResponses responses, String status, String description) {
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA)));
  }

  private static Schema schema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("A problem detail (RFC 9457); `code` is what a program looks at.")
        .required(List.of("type", "title", "status", "code"))
        .addProperty("type", string("urn:aplomo:problem:text.too-long"))
        .addProperty("title", string("A text is too long"))
        .addProperty("status", integer(400))
        .addProperty("code", string("text.too-long"))
        .addProperty("detail", string("At line 1, column 12."))
        .addProperty("field", string("text"))
        .addProperty("limit", integer(20_000));
  }

  private static Schema string(String example) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).examples(List.of(example));
  }

  private static Schema integer(int example) {
    return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).examples(List.of(example));
  }
}
