package org.hemogram.trend;

/**
 * Where a control chart first leaves its limits.
 *
 * @param index of the value, from 0
 * @param above whether the values run above the target, not below
 */
public record Alarm(int index, boolean above) {}
