package io.aplomo.escalation.cases.model;

/** The tables by which the facts of a case are judged. */
public record Rules(PriorityTable priorities, RoutingPolicy routing) {

  public static final Rules STANDARD = new Rules(PriorityTable.STANDARD, RoutingPolicy.STANDARD);
}
