package io.aplomo.triage.catalogue;

/** The two catalogues of a tenant; each has versions of its own. */
public enum Kind {
  POLICIES,
  ARTICLES
}
