package io.aplomo.escalation.catalogue.http;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.security.Caller;
import io.aplomo.chassis.security.Callers;
import io.aplomo.chassis.security.Roles;
import io.aplomo.escalation.calendar.ical.CalendarImport;
import io.aplomo.escalation.calendar.model.ExceptionDay;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import io.aplomo.escalation.catalogue.document.CalendarRules;
import io.aplomo.escalation.catalogue.document.CatalogueProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes holidays that somebody publishes over into a calendar. */
@Path("/v1/calendars/{code}/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
public class CalendarImportResource {
  private static final String ICALENDAR = "text/calendar";

  private static final Pattern PARAMETERS = Pattern.compile("\\s*;.*");

  private final Callers callers;
  private final DocumentVersions versions;
  private final CalendarForm calendars;

  CalendarImportResource(Callers callers, DocumentVersions versions, CalendarForm calendars) {
    this.callers = callers;
    this.versions = versions;
    this.calendars = calendars;
  }

  @POST
  // Others are refused below: the framework would refuse them before it looks at the role.
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "importCalendar",
      summary = "Add the whole-day events of an iCalendar file (RFC 5545) as closed days",
      description =
          "Makes the next version of the calendar. A date that is in the calendar already is replaced;"
              + " `confirmedThrough` stays. All of the file is taken, or nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = ICALENDAR,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "holidays", value = CatalogueExamples.HOLIDAYS)))
  @APIResponse(
      responseCode = "200",
      description = "The new version",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(
      responseCode = "400",
      description = "`calendar.unreadable-import`: `line` of the file, and `reason`")
  @APIResponse(responseCode = "404", description = "There is no such calendar")
  @APIResponse(responseCode = "412", description = "`request.stale`: somebody changed it")
  @APIResponse(responseCode = "415", description = "The body is no `text/calendar`")
  @APIResponse(responseCode = "428", description = "`request.if-match-required`")
  public Uni<RestResponse<CalendarView>> add(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      byte @Nullable [] body) {
    Caller caller = callers.current();
    if (!isCalendar(type)) {
      throw EdgeProblem.UNSUPPORTED_MEDIA_TYPE.exception();
    }
    long expected = DocumentVersions.expected(code, null, ifMatch);
    if (body == null || body.length == 0) {
      throw EdgeProblem.MISSING_BODY.exception();
    }
    Map<LocalDate, ExceptionDay> days = days(body);
    return versions
        .present(caller, calendars.form(), code, expected)
        .map(present -> merged(present.calendar(), code, days))
        .chain(next -> versions.replace(caller, calendars.form(), code, expected, next));
  }

  private static boolean isCalendar(@Nullable String type) {
    return type != null && PARAMETERS.matcher(type).replaceFirst("").equalsIgnoreCase(ICALENDAR);
  }

  private static Map<LocalDate, ExceptionDay> days(byte[] file) {
    return switch (CalendarImport.read(file)) {
      case CalendarImport.Imported imported -> imported.days();
      case CalendarImport.Refused refused ->
          throw CatalogueProblem.UNREADABLE_IMPORT
              .problem()
              .withDetail(refused.detail())
              .with("line", refused.line())
              .with("reason", refused.code())
              .exception();
    };
  }

  private static CalendarDocument merged(
      CalendarDocument present, String code, Map<LocalDate, ExceptionDay> days) {
    CalendarDocument merged = present.withExceptions(code, days);
    CalendarRules.check(merged);
    return merged;
  }
}
