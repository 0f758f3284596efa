package org.hemogram.criteria;

/**
 * Where a number was read.
 *
 * @param title the publication
 * @param address its web address; empty when it has none
 */
public record Source(String title, String address) {}
