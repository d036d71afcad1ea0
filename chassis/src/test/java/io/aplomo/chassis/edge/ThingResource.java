package io.aplomo.chassis.edge;

import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.http.PlainText;
import io.aplomo.chassis.http.QueryValues;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.chassis.telemetry.TraceContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Stands for any resource of a service. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {

  private final Callers callers;

  ThingResource(Callers callers) {
    this.callers = callers;
  }

  enum Kind {
    CHAT,
    PHONE
  }

  record Part(@NotNull @Size(max = 10) String ref, @Nullable Boolean urgent) {}

  record Thing(
      @NotNull @PlainText(max = 100) String text,
      @Nullable Kind kind,
      @Nullable Instant occurredAt,
      @Max(5) @Nullable Integer size,
      @Valid @Nullable Part part,
      @Size(max = 2) @Nullable List<@Valid Part> parts,
      @Nullable Map<Kind, List<@Valid Part>> byKind,
      @Nullable Map<String, Object> facts) {}

  record Answer(String subject, String client, String tenant, @Nullable Thing thing) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Uni<Answer> create(@NotNull @Valid Thing request) {
    var caller = callers.current();
    return Uni.createFrom()
        .item(new Answer(caller.subject(), caller.client(), caller.tenant(), request));
  }

  @GET
  @RolesAllowed(Roles.AGENT)
  public Map<String, String> list(
      @RestQuery @Nullable String kind, @RestQuery @Nullable String since) {
    return Map.of(
        "kind", String.valueOf(QueryValues.oneOf(Kind.class, "kind", kind)),
        "since", String.valueOf(QueryValues.instant("since", since)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.AGENT)
  public UUID read(@RestPath UUID id) {
    return id;
  }

  @POST
  @Path("{id}/close")
  @RolesAllowed(Roles.AGENT)
  public String close(@RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    EntityTag.check(EntityTag.expected(ifMatch), 7);
    return "{}";
  }

  @GET
  @Path("bug/{text}")
  @RolesAllowed(Roles.AGENT)
  public Uni<String> bug(@RestPath String text) {
    return Uni.createFrom().failure(new IllegalArgumentException("cannot handle " + text));
  }

  @GET
  @Path("fault")
  @RolesAllowed(Roles.AGENT)
  public Uni<String> fault() {
    return Uni.createFrom()
        .failure(new IllegalStateException("no connection", new ConnectException("refused")));
  }

  @GET
  @Path("trace")
  @RolesAllowed(Roles.AGENT)
  @Produces(MediaType.TEXT_PLAIN)
  public Uni<String> trace() {
    return Uni.createFrom().item(String.valueOf(TraceContext.current()));
  }

  @GET
  @Path("never")
  @RolesAllowed(Roles.AGENT)
  public Uni<String> never() {
    return Uni.createFrom().nothing();
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return "{}";
  }
}
