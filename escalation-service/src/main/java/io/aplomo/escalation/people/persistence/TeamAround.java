package io.aplomo.escalation.people.persistence;

/**
 * What a change of a team is judged by.
 *
 * @param teams how many others the tenant has
 * @param parentKnown whether the wanted parent is there
 * @param cycle whether the team is above the wanted parent already
 */
public record TeamAround(int teams, boolean parentKnown, boolean cycle) {}
