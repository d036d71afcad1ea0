package io.aplomo.chassis.security;

import java.util.regex.Pattern;

/** Names of tenants: they become part of topic names, so they are short and plain. */
public final class Tenants {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private Tenants() {}

  public static boolean isName(String value) {
    return NAME.matcher(value).matches();
  }
}
