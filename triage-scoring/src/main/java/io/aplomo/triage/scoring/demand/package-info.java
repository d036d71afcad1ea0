/**
 * Whether what the customer asks for is within the policies, with amounts, percentages and dates
 * read from the text and the facts. A request that no policy forbids must count as reasonable.
 */
@NullMarked
package io.aplomo.triage.scoring.demand;

import org.jspecify.annotations.NullMarked;
