package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.aplomo.escalation.cases.application.AddNote;
import io.aplomo.escalation.cases.view.CaseReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What people write about a case for colleagues, by itself or when they moved it. No {@code
 * If-Match}: a note contradicts nothing.
 */
@Path("/v1/cases/{id}/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
@Tag(name = "Cases")
@APIResponse(responseCode = "404", description = "The tenant has no such case")
public class NoteResource {
  private static final String ROUTE = "POST /v1/cases/{id}/notes";

  private final Callers callers;
  private final AddNote addNote;
  private final CaseReader cases;
  private final RequestHash.Maker hashes;
  private final ObjectMapper json;

  NoteResource(
      Callers callers,
      AddNote addNote,
      CaseReader cases,
      RequestHash.Maker hashes,
      ObjectMapper json) {
    this.callers = callers;
    this.addNote = addNote;
    this.cases = cases;
    this.hashes = hashes;
    this.json = json;
  }

  @POST
  @Operation(operationId = "addNote", summary = "Write a note for colleagues")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "note", value = CaseExamples.NOTE)))
  @APIResponse(
      responseCode = "201",
      description = "It is on file",
      content =
          @Content(
              schema = @Schema(implementation = NoteItem.class),
              examples = @ExampleObject(name = "noted", value = CaseExamples.NOTED)))
  @APIResponse(
      responseCode = "422",
      description = "`idempotency.key-reused`: the Idempotency-Key was another request's")
  public Uni<Response> add(
      @RestPath UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull @Valid NoteRequest request) {
    Caller caller = callers.current();
    AddNote.Request note =
        new AddNote.Request(
            caller.tenant(), id, request.text(), caller.subject(), TraceContext.current());
    AddNote.Once once =
        new AddNote.Once(
            IdempotencyKey.of(caller, ROUTE, key),
            hashes.of(request, id.toString()),
            added -> stored(note, added));
    return addNote.add(note, once).map(reply -> answer(note, reply));
  }

  @GET
  @Operation(operationId = "listNotes", summary = "What was written for colleagues, in order")
  @APIResponse(responseCode = "200", description = "A page of it")
  public Uni<Page<NoteItem>> list(
      @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
    String tenant = callers.current().tenant();
    PageRequest page = PageRequest.of(CasePages.notes(tenant, id), limit, cursor);
    UUID after = page.isFirst() ? null : UUID.fromString(page.after().getFirst());
    return cases
        .find(tenant, id)
        .map(row -> row.orElseThrow(EdgeProblem.NOT_FOUND::exception))
        .chain(() -> cases.notes(tenant, id, after, page.fetch()))
        .map(rows -> CasePages.notes(page, rows));
  }

  private Response answer(AddNote.Request note, AddNote.Reply reply) {
    return switch (reply) {
      case AddNote.Reply.Added added -> worded(Stub.of(note, added), note).first();
      case AddNote.Reply.Repeated repeated -> worded(stub(repeated.answer()), note).repeated();
      case AddNote.Reply.NotFound none -> throw EdgeProblem.NOT_FOUND.exception();
    };
  }

  /** What is kept of an answer: the words are those of the request, also when it is repeated. */
  private record Stub(UUID id, Instant at, String author) {
    static Stub of(AddNote.Request note, AddNote.Reply.Added added) {
      return new Stub(added.id(), added.at(), note.by());
    }
  }

  private Answer stored(AddNote.Request note, AddNote.Reply.Added added) {
    return new Answer(201, null, null, write(Stub.of(note, added)));
  }

  private Answer worded(Stub stub, AddNote.Request note) {
    NoteItem item = new NoteItem(stub.id(), stub.at(), stub.author(), note.text());
    return new Answer(201, null, null, write(item));
  }

  private Stub stub(Answer answer) {
    try {
      return json.readValue(answer.body(), Stub.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("it was written by us", e);
    }
  }

  private String write(Object item) {
    try {
      return json.writeValueAsString(item);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids, instants and text are always JSON", e);
    }
  }
}
