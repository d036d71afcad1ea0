/**
 * Complaints from a file to intake: reads CSV and NDJSON row by row, posts with several requests in
 * flight, and counts what became of each. Decides nothing about a complaint: what is wrong with it,
 * intake says.
 */
@NullMarked
package io.aplomo.local.send;

import org.jspecify.annotations.NullMarked;
