package io.aplomo.escalation.clock.http;

/** The same in both languages of the console. */
public record Words(String es, String en) {}
