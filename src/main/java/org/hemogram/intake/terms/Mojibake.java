package org.hemogram.intake.terms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Text whose UTF-8 bytes were once taken for Windows-1252 and encoded again: {@code HÃ¤moglobin}.
 * Every sign of it fits into a byte, and the bytes are UTF-8 again, which no real text is by
 * accident.
 */
public final class Mojibake {

  private static final int MOST = 3;
  private static final String LEADS = "ÂÃÅÄÎÏâãäåæçèé";

  private Mojibake() {}

  /** The bytes of the signs in which Windows-1252 differs from Latin-1. */
  private static final class Bytes {
    private static final Map<Character, Integer> HIGH = new HashMap<>();

    static {
      Charset windows = Charset.forName("windows-1252");
      for (int b = 0x80; b < 0xa0; b++) {
        char c = new String(new byte[] {(byte) b}, windows).charAt(0);
        if (c != '\uFFFD') {
          HIGH.put(c, b);
        }
      }
    }
  }

  /** The text as it was before, or the same text when it was not encoded twice. */
  public static String repaired(String text) {
    String plain = text;
    for (int i = 0; i < MOST && isSuspect(plain); i++) {
      String before = before(plain);
      if (before.equals(plain)) {
        return plain;
      }
      plain = before;
    }
    return plain;
  }

  private static boolean isSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return text.chars().anyMatch(c -> LEADS.indexOf(c) >= 0);
      }
    }
    return false;
  }

  private static String before(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      Integer high = c < 256 ? Integer.valueOf((int) c) : Bytes.HIGH.get(c);
      if (high == null) {
        return text;
      }
      bytes[i] = (byte) (int) high;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
