package org.hemogram.cli;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names in place of patients' ids: HMAC-SHA-256 of the id under a key, so that one key gives one
 * person the same name in every run and nobody without it can go back, not even by trying all ids.
 */
final class Pseudonyms {
  /** As long as the keys that are called strong; shorter ones can be tried out. */
  static final int SHORTEST = 16;

  private static final String ALGORITHM = "HmacSHA256";

  /** Without letters and digits that are taken for each other. */
  private static final char[] LETTERS = "abcdefghjkmnpqrstvwxyz0123456789".toCharArray();

  private static final int LENGTH = 16;
  private static final int BITS = 5;

  /** At least a month, so that no date stays near its own; at most ten years. */
  private static final int FEWEST_DAYS = 30;

  private static final int MOST_DAYS = 3652;

  private final byte[] key;

  /**
   * Names under a key.
   *
   * @param key the secret; at least {@value #SHORTEST} bytes
   */
  Pseudonyms(byte[] key) {
    this.key = key.clone();
    if (key.length < SHORTEST) {
      throw new IllegalArgumentException("A key of " + key.length + " bytes");
    }
  }

  /** The name of a patient, for example {@code p-x7k2m9qwertz0123}. */
  String name(String id) {
    byte[] code = code("id", id);
    StringBuilder name = new StringBuilder("p-");
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * BITS;
      int pair = (code[bit / 8] & 0xff) << 8 | code[bit / 8 + 1] & 0xff;
      name.append(LETTERS[pair >> (16 - BITS - bit % 8) & 31]);
    }
    return name.toString();
  }

  /** Days by which all dates of a patient are moved, always the same and always back in time. */
  int days(String id) {
    byte[] code = code("days", id);
    int number = 0;
    for (int i = 0; i < 4; i++) {
      number = number << 8 | code[i] & 0xff;
    }
    return -(FEWEST_DAYS + (number >>> 1) % (MOST_DAYS - FEWEST_DAYS + 1));
  }

  private byte[] code(String what, String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(what.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
