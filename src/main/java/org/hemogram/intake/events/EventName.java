package org.hemogram.intake.events;

import org.hemogram.lab.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * An event as a person names it.
 *
 * @param kind the event
 * @param agent which one of its kind, or null
 */
public record EventName(EventKind kind, @Nullable String agent) {}
