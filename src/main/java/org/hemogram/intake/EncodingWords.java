package org.hemogram.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.hemogram.intake.terms.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Encodings that are known by what the bytes say, Chinese and Japanese ones and that of Central
 * Europe: all bytes have to be valid, and some words have to be those of a laboratory's table.
 */
final class EncodingWords {

  private static final int ENOUGH = 1 << 16;
  private static final int WORDS = 2;

  private EncodingWords() {}

  /** The encoding of a text that is no UTF-8; null when it is none of these. */
  static @Nullable Charset guess(byte[] bytes) {
    Charset best = null;
    long most = WORDS - 1L;
    for (List<String> row : TextTable.rows("words/encodings.tsv", 2)) {
      if (Charset.isSupported(row.get(0))) {
        Charset charset = Charset.forName(row.get(0));
        String text = decoded(bytes, charset);
        long known = TextTable.split(row.get(1), ';').stream().filter(text::contains).count();
        if (known > most) {
          most = known;
          best = charset;
        }
      }
    }
    return best;
  }

  /** The beginning of the text; empty when a byte is not valid. A sign cut at the end is. */
  private static String decoded(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int length = Math.min(bytes.length, ENOUGH);
    CharBuffer text = CharBuffer.allocate(length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, false);
    return result.isError() ? "" : text.flip().toString();
  }
}
