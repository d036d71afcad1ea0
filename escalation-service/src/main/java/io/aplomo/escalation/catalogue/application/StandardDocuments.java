package io.aplomo.escalation.catalogue.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.escalation.calendar.holidays.StandardCalendars;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.sla.model.SlaBook;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What every tenant has before it puts anything, and goes on having under each code that it puts
 * nothing of its own under. Their version is 0.
 */
@Singleton
public class StandardDocuments {
  private static final String NAMES = "/catalogue/standard-names.json";
  private static final String POLICIES = "/catalogue/standard-policies.json";

  private final NavigableMap<String, CalendarDocument> calendars = new TreeMap<>();
  private final NavigableMap<String, PolicyDocument> policies = new TreeMap<>();
  private final Shelf shelf;

  StandardDocuments(ObjectMapper json) {
    Map<String, LocalizedName> names =
        read(json, NAMES, new TypeReference<Map<String, LocalizedName>>() {});
    NavigableMap<String, SlaBook.Calendar> openTimes = new TreeMap<>();
    for (WorkingCalendar calendar : StandardCalendars.all().values()) {
      String code = calendar.code();
      LocalizedName name = Objects.requireNonNull(names.get(code), code);
      calendars.put(code, CalendarDocument.of(calendar, name));
      openTimes.put(code, new SlaBook.Calendar(OpenTime.of(calendar), 0));
    }
    NavigableMap<String, SlaBook.Policy> rules = new TreeMap<>();
    for (PolicyDocument policy :
        read(json, POLICIES, new TypeReference<List<PolicyDocument>>() {})) {
      String code = Objects.requireNonNull(policy.code(), POLICIES);
      policies.put(code, policy);
      rules.put(code, new SlaBook.Policy(policy.policy(code), 0));
    }
    shelf = new Shelf(openTimes, rules);
  }

  /** The standard calendars by code. */
  public NavigableMap<String, CalendarDocument> calendars() {
    return Collections.unmodifiableNavigableMap(calendars);
  }

  /** The standard SLA policies by code. */
  public NavigableMap<String, PolicyDocument> policies() {
    return Collections.unmodifiableNavigableMap(policies);
  }

  /** All of them, worked out: the documents of a tenant that has put nothing. */
  Shelf shelf() {
    return shelf;
  }

  private static <T> T read(ObjectMapper json, String resource, TypeReference<T> shape) {
    try (InputStream in =
        Objects.requireNonNull(StandardDocuments.class.getResourceAsStream(resource), resource)) {
      return json.readValue(new InputStreamReader(in, UTF_8), shape);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is part of the program", e);
    }
  }
}
