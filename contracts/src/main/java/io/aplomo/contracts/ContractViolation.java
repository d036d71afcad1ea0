package io.aplomo.contracts;

/**
 * An event, or a part of one, that the contract does not allow. It names the field and what is
 * wrong with it, never the value: a value may be the words of a person.
 */
public final class ContractViolation extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final boolean missing;

  private ContractViolation(String field, String problem, boolean missing) {
    super(field + " " + problem);
    this.field = field;
    this.missing = missing;
  }

  static ContractViolation missing(String field) {
    return new ContractViolation(field, "is missing", true);
  }

  public static ContractViolation invalid(String field, String problem) {
    return new ContractViolation(field, problem, false);
  }

  /** The field's name within its own object, for example {@code ref}. */
  public String field() {
    return field;
  }

  /** Whether the field is not there at all, rather than out of bounds. */
  public boolean missing() {
    return missing;
  }
}
