package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Requests that hold a word and are refused: no answer may repeat it. */
final class CanaryRefusals {
  private static final int TOO_LONG = 20_001;

  private final Stage stage;
  private final String tenant;
  private final String canary;

  CanaryRefusals(Stage stage, String tenant, String canary) {
    this.stage = stage;
    this.tenant = tenant;
    this.canary = canary;
  }

  void provoke(Findings findings) throws IOException {
    URI complaints = stage.uris(ServiceName.INTAKE).getFirst().resolve("/v1/complaints");
    URI assessments = stage.uris(ServiceName.TRIAGE).getFirst().resolve("/v1/assessments");
    for (URI uri : new URI[] {complaints, assessments}) {
      refused(findings, uri, "{\"text\":\"" + canary);
      refused(findings, uri, "{\"text\":[\"" + canary + "\"]}");
      refused(findings, uri, "{\"text\":\"\",\"language\":\"" + canary + " \"}");
      refused(findings, uri, "{\"nobody\":\"" + canary + "\"}");
      refused(findings, uri, "{\"text\":\"%s\"}".formatted((canary + " ").repeat(TOO_LONG / 8)));
      refused(findings, uri, "{\"text\":\"" + canary + "\\u0000\"}");
    }
    refused(findings, complaints, complaint("SMOKE " + canary, canary, "x"));
    refused(
        findings,
        complaints,
        complaint("EMAIL", canary.repeat(TOO_LONG / canary.length() + 1), "x"));
    refused(findings, complaints, complaint("EMAIL", canary, canary.repeat(300)));
    conflicting(findings, complaints);
    unread(findings, complaints.resolve("/v1/complaints?cursor=" + canary));
    unread(findings, complaints.resolve("/v1/complaints/" + canary));
    unread(
        findings,
        stage.uris(ServiceName.ESCALATION).getFirst().resolve("/v1/cases?queue=" + canary));
  }

  /** The same external id with another text is a conflict that names the stored complaint only. */
  private void conflicting(Findings findings, URI complaints) throws IOException {
    String first =
        "{\"customer\":{\"ref\":\"c\"},\"channel\":\"WEB\",\"externalId\":\"e-1\",\"text\":\"%s\"}";
    Answer stored = post(complaints, first.formatted(canary));
    findings.expect(stored.status() == 201, "a complaint was answered " + stored.status());
    refused(findings, complaints, first.formatted(canary + " again"));
  }

  private void refused(Findings findings, URI uri, String body) throws IOException {
    judge(findings, "POST " + uri.getPath(), post(uri, body));
  }

  private void unread(Findings findings, URI uri) throws IOException {
    judge(findings, "GET " + uri.getPath(), stage.api().get(uri, stage.token(tenant, "agent")));
  }

  private Answer post(URI uri, String body) throws IOException {
    return stage.api().post(uri, stage.token(tenant, "agent"), Map.of(), body);
  }

  private void judge(Findings findings, String request, Answer answer) {
    findings.expect(
        answer.status() >= 400 && answer.status() < 500,
        "%s with a mistake was answered %d".formatted(request, answer.status()));
    findings.expect(
        !answer.body().contains(canary) && !answer.headers().toString().contains(canary),
        "%s repeats it in an answer %d %s".formatted(request, answer.status(), answer.code()));
  }

  private static String complaint(String channel, String text, String customer) {
    return "{\"customer\":{\"ref\":\"%s\"},\"channel\":\"%s\",\"text\":\"%s\"}"
        .formatted(customer, channel, text);
  }
}
