/**
 * The library of educational notes and the rule that picks them for a finding. Entry point: {@link
 * org.hemogram.notes.NoteLibrary}. Texts, titles, ranks and search words are data under {@code
 * org/hemogram/notes}: {@code codes.tsv} and {@code topics.tsv} for every language, one folder per
 * language with {@code words.tsv} and one Markdown file per note. This package knows no patients.
 */
@NullMarked
package org.hemogram.notes;

import org.jspecify.annotations.NullMarked;
