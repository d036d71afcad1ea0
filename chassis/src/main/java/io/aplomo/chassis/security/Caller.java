package io.aplomo.chassis.security;

import java.util.Set;

/**
 * Who a request is from, as its verified token says.
 *
 * @param subject claim {@code sub}, 1 to 255 characters
 * @param client the program that calls: claim {@code azp}, else {@code client_id}, else the subject
 * @param tenant whose data the caller sees, see {@link Tenants}
 * @param roles claim {@code groups}
 */
public record Caller(String subject, String client, String tenant, Set<String> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }
}
