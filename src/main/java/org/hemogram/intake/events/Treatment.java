package org.hemogram.intake.events;

import org.hemogram.lab.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What a name or code stands for.
 *
 * @param kind the event; the beginning for what is given until it is stopped
 * @param agent which one of its kind, for example {@code pegfilgrastim}; or null
 */
public record Treatment(EventKind kind, @Nullable String agent) {}
