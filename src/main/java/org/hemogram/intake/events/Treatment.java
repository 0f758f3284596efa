package org.hemogram.intake.events;

import org.hemogram.lab.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What a name or code stands for.
 *
 * @param kind the event of giving it, or of beginning to give it
 * @param stop the event of ending it; null for what is given at once or counted dose by dose
 * @param agent which one of its kind, or null
 */
public record Treatment(EventKind kind, @Nullable EventKind stop, @Nullable String agent) {}
