package io.aplomo.triage.scoring.cue;

import java.util.List;

/**
 * One pattern of a cue file.
 *
 * @param signal what it is a sign of
 * @param exception whether it is the other way round: where it matches, the signal is not meant
 * @param strength 0 to 1, how surely it is a sign of it
 * @param elements the parsed pattern
 */
record Cue(Signal signal, boolean exception, double strength, List<Element> elements) {}
