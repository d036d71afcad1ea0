package io.aplomo.intake.complaint.model;

import org.jspecify.annotations.Nullable;

/**
 * Who complains, as far as the caller said.
 *
 * @param ref the customer's id in the organisation's own systems
 * @param name how the customer is addressed
 * @param tier the organisation's own grade of customer
 * @param vulnerable whether the organisation knows of a vulnerability; null if it did not say
 */
public record Customer(
    String ref, @Nullable String name, @Nullable String tier, @Nullable Boolean vulnerable) {}
