package org.hemogram.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of an input as UTF-8 bytes, whatever it was: gzip is unpacked (known by its first
 * bytes), a byte order mark dropped, UTF-16, GB18030, Shift-JIS and Windows-1252 transcoded.
 *
 * @param encoding the encoding that was found or stated
 * @param guessed true when the bytes are no UTF-8 and another encoding was assumed
 * @param head the first bytes of the text in UTF-8, up to {@link #HEAD}
 * @param complete true when {@code head} is the whole text
 * @param stream the whole text in UTF-8, from its beginning
 */
record TextSource(
    Charset encoding, boolean guessed, byte[] head, boolean complete, InputStream stream)
    implements AutoCloseable {

  /** How much is looked at before reading. */
  static final int HEAD = 1 << 20;

  private static final int BUFFER = 1 << 16;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Opens an input; {@code stated} names its encoding, or null. */
  static TextSource open(InputFile file, @Nullable Charset stated) throws IOException {
    InputStream raw = unpacked(file.open());
    byte[] first = raw.readNBytes(HEAD);
    boolean whole = first.length < HEAD;
    Charset marked = byteOrderMark(first);
    Charset encoding = marked != null ? marked : stated != null ? stated : wideCharset(first);
    boolean guessed = false;
    if (encoding == null) {
      guessed = !isUtf8(first, whole);
      encoding = guessed ? guess(first) : StandardCharsets.UTF_8;
    }
    int mark = marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(first, mark, first.length - mark), raw);
    if (encoding.equals(StandardCharsets.UTF_8)) {
      byte[] head = mark == 0 ? first : Arrays.copyOfRange(first, mark, first.length);
      return new TextSource(encoding, false, head, whole, all).withoutNulls().withLineFeeds();
    }
    InputStream utf8 = new Transcoded(new InputStreamReader(all, encoding));
    byte[] head = utf8.readNBytes(HEAD);
    return new TextSource(
            encoding,
            guessed,
            head,
            head.length < HEAD,
            new SequenceInputStream(new ByteArrayInputStream(head), utf8))
        .withoutNulls()
        .withLineFeeds();
  }

  private static Charset guess(byte[] bytes) {
    Charset worded = EncodingWords.guess(bytes);
    return worded == null ? WINDOWS_1252 : worded;
  }

  private TextSource withoutNulls() {
    return WithoutNulls.has(head)
        ? new TextSource(
            encoding, guessed, WithoutNulls.drop(head), complete, new WithoutNulls(stream))
        : this;
  }

  private TextSource withLineFeeds() {
    return LineFeeds.areMissing(head)
        ? new TextSource(encoding, guessed, LineFeeds.in(head), complete, new LineFeeds(stream))
        : this;
  }

  /**
   * A pipe has no position, which the stream of a file descriptor asks for unless it is wrapped.
   */
  private static InputStream unpacked(InputStream file) throws IOException {
    InputStream raw = new BufferedInputStream(file, BUFFER);
    byte[] magic = raw.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), raw);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return gzip ? new GZIPInputStream(whole, BUFFER) : whole;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-16 without a mark: of the characters of a table nearly every other byte is zero. */
  private static @Nullable Charset wideCharset(byte[] bytes) {
    int pairs = Math.min(bytes.length, 1024) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 8 || Math.min(first, second) > pairs / 10) {
      return null;
    }
    return second > pairs * 3 / 4
        ? StandardCharsets.UTF_16LE
        : first > pairs * 3 / 4 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** True when the bytes are UTF-8; a character cut at the end does not count against it. */
  private static boolean isUtf8(byte[] bytes, boolean whole) {
    int end = bytes.length;
    if (!whole) {
      while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] & 0x80) != 0) {
        end--;
      }
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** Characters of another encoding as UTF-8 bytes. */
  private static final class Transcoded extends InputStream {
    private final InputStreamReader reader;
    private final char[] chars = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int next;

    Transcoded(InputStreamReader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int n = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, target, offset, n);
      next += n;
      return n;
    }

    private boolean fill() throws IOException {
      while (next >= bytes.length) {
        int n = reader.read(chars, 0, chars.length - 1);
        if (n < 0) {
          return false;
        }
        if (n > 0 && Character.isHighSurrogate(chars[n - 1])) {
          int low = reader.read();
          if (low >= 0) {
            chars[n++] = (char) low;
          }
        }
        bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
