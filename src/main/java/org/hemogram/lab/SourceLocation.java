package org.hemogram.lab;

import org.jspecify.annotations.Nullable;

/**
 * Where in the input something stands.
 *
 * @param file the path as given, folder paths joined with {@code /}; {@code -} for standard input
 * @param line the 1-based line on which the record starts; 0 when it is about the file as a whole
 * @param field the column of a table or the JSON pointer in a tree; null when the record is meant
 */
public record SourceLocation(String file, int line, @Nullable String field) {}
