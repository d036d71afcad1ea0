package io.aplomo.escalation.people.persistence;

import io.aplomo.escalation.people.model.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a person is judged by.
 *
 * @param people how many others the tenant has
 * @param teams those of the wanted ones that are there
 * @param superior role of the wanted superior; null if there is nobody active with that id
 * @param cycle whether the person is above the wanted superior already
 * @param reportedTo whether somebody active reports to the person
 * @param subjectTaken whether the subject is another person's
 */
public record PersonAround(
    int people,
    Set<String> teams,
    @Nullable Role superior,
    boolean cycle,
    boolean reportedTo,
    boolean subjectTaken) {}
