package org.hemogram.report.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.PlainDecimal;
import org.hemogram.report.PlainMoment;
import org.jspecify.annotations.Nullable;

/**
 * JSON values on their way to a block. Every property is written, with {@code null} where there is
 * nothing; numbers never have an exponent. Belongs to one thread.
 *
 * <p>Writes bytes itself: a report is mostly small values between fixed names, and a general writer
 * took a third of the time of {@code analyze}. Names are written as they are, so they must be plain
 * ASCII; texts are escaped.
 */
final class JsonOut {
  private static final boolean[] ESCAPED = new boolean[0x80];
  private static final String HEX = "0123456789ABCDEF";

  static {
    Arrays.fill(ESCAPED, 0, ' ', true);
    ESCAPED['"'] = true;
    ESCAPED['\\'] = true;
  }

  /** What a thread remembers from patient to patient. */
  private static final ThreadLocal<JsonForms> FORMS = ThreadLocal.withInitial(JsonForms::new);

  /** Where in the block a value stands. */
  private record Span(int from, int to) {}

  private final ByteBlock out;
  private final PlainDecimal decimal = new PlainDecimal();
  private final PlainMoment moment = new PlainMoment();
  private final IdentityHashMap<Object, Span> written = new IdentityHashMap<>();
  private final JsonForms forms;

  /** The number of open objects and arrays. */
  private int depth;

  /** Whether the next value or name follows another one. */
  private boolean follows;

  JsonOut(ByteBlock out) {
    this.out = out;
    this.forms = FORMS.get();
  }

  JsonOut startObject() {
    return start('{');
  }

  JsonOut startObject(String name) {
    return name(name).start('{');
  }

  JsonOut endObject() {
    return end('}');
  }

  JsonOut startArray() {
    return start('[');
  }

  JsonOut startArray(String name) {
    return name(name).start('[');
  }

  JsonOut endArray() {
    return end(']');
  }

  private JsonOut start(char bracket) {
    separate();
    out.ascii(bracket);
    depth++;
    follows = false;
    return this;
  }

  private JsonOut end(char bracket) {
    out.ascii(bracket);
    depth--;
    return ended();
  }

  private void separate() {
    if (follows) {
      out.ascii(',');
    }
  }

  /** After a value; values outside of everything are not separated. */
  private JsonOut ended() {
    follows = depth > 0;
    return this;
  }

  /** Starts a property whose value is written next. */
  JsonOut name(String name) {
    separate();
    byte[] form = forms.name(name);
    out.write(form, 0, form.length);
    follows = false;
    return this;
  }

  /**
   * Writes an object again that was written before, by copying its bytes: a reading stands in
   * several places of a report. False when it was not {@linkplain #wrote written} before.
   */
  boolean wroteAgain(Object object) {
    Span span = written.get(object);
    if (span == null) {
      return false;
    }
    separate();
    out.repeat(span.from(), span.to());
    ended();
    return true;
  }

  /** Tells that an object was just written, from a position of the block on. */
  void wrote(Object object, int from) {
    written.put(object, new Span(from, out.size()));
  }

  /** The position of the block at which the next value will begin. */
  int nextValue() {
    return out.size() + (follows ? 1 : 0);
  }

  JsonOut nothing(String name) {
    separate();
    byte[] form = forms.absent(name);
    out.write(form, 0, form.length);
    return ended();
  }

  private JsonOut literal(String literal) {
    separate();
    out.text(literal);
    return ended();
  }

  JsonOut text(String name, @Nullable String value) {
    return value == null ? nothing(name) : name(name).text(value);
  }

  JsonOut text(String value) {
    separate();
    byte[] form = forms.text(value);
    if (form != null) {
      out.write(form, 0, form.length);
      return ended();
    }
    int start = out.size();
    escaped(value);
    if (forms.isWorth(value)) {
      forms.put(value, out.bytes(start, out.size()));
    }
    return ended();
  }

  /** What {@link LabResult#reported} says, which hardly comes again, without a text in between. */
  JsonOut printed(String name, LabResult result) {
    name(name);
    out.ascii('"');
    String own = result.printed();
    if (own != null) {
      part(own);
    } else {
      Comparator sign = result.comparator();
      if (sign != null) {
        part(sign.sign());
      }
      decimal.formatPrinted(result.number()).appendTo(out);
    }
    String unit = result.assay().unit();
    if (!unit.isEmpty()) {
      out.ascii(' ');
      part(unit);
    }
    out.ascii('"');
    return ended();
  }

  private void escaped(String value) {
    out.ascii('"');
    part(value);
    out.ascii('"');
  }

  private void part(String value) {
    int at = out.ascii(value, 0, ESCAPED);
    while (at < value.length()) {
      at = out.ascii(value, unusual(value, at), ESCAPED);
    }
  }

  /** Writes what begins with a character to be escaped, or beyond ASCII; returns the next index. */
  private int unusual(String value, int from) {
    char first = value.charAt(from);
    if (first < ESCAPED.length) {
      escape(first);
      return from + 1;
    }
    int end = from + 1;
    while (end < value.length() && value.charAt(end) >= ESCAPED.length) {
      end++;
    }
    out.text(value.substring(from, end));
    return end;
  }

  private void escape(char c) {
    out.ascii('\\');
    switch (c) {
      case '"', '\\' -> out.ascii(c);
      case '\b' -> out.ascii('b');
      case '\t' -> out.ascii('t');
      case '\n' -> out.ascii('n');
      case '\f' -> out.ascii('f');
      case '\r' -> out.ascii('r');
      default -> {
        out.text("u00");
        out.ascii(HEX.charAt(c >> 4));
        out.ascii(HEX.charAt(c & 15));
      }
    }
  }

  /** A time, {@code null} when there is none. */
  JsonOut time(String name, @Nullable Moment time) {
    if (time == null || !time.isKnown()) {
      return nothing(name);
    }
    name(name);
    out.ascii('"');
    moment.format(time).appendTo(out);
    out.ascii('"');
    return ended();
  }

  JsonOut truth(String name, boolean value) {
    return name(name).literal(value ? "true" : "false");
  }

  JsonOut number(String name, long value) {
    return name(name).number(decimal.format(value, 0));
  }

  /** A line number, {@code null} when it is 0. */
  JsonOut line(int line) {
    return line == 0 ? nothing("line") : number("line", line);
  }

  JsonOut number(String name, @Nullable BigDecimal value) {
    return value == null ? nothing(name) : name(name).number(decimal.format(value));
  }

  /** The shortest decimal that names the double; {@code null} for one that is no number. */
  JsonOut number(String name, @Nullable Double value) {
    return value == null || !Double.isFinite(value) ? nothing(name) : name(name).statistic(value);
  }

  private JsonOut statistic(double value) {
    separate();
    byte[] form = forms.number(value);
    if (form != null) {
      out.write(form, 0, form.length);
      return ended();
    }
    int start = out.size();
    decimal.format(value).appendTo(out);
    if (forms.isWorth(value)) {
      forms.put(value, out.bytes(start, out.size()));
    }
    return ended();
  }

  private JsonOut number(PlainDecimal formatted) {
    separate();
    formatted.appendTo(out);
    return ended();
  }

  /** A list of texts. */
  JsonOut texts(String name, List<String> values) {
    startArray(name);
    for (String value : values) {
      text(value);
    }
    return endArray();
  }

  /**
   * A value of the settings.
   *
   * @throws IllegalArgumentException when it is neither text, number, boolean, list, map nor null
   */
  JsonOut value(@Nullable Object value) {
    if (value == null) {
      literal("null");
    } else if (value instanceof Boolean truth) {
      literal(truth ? "true" : "false");
    } else if (value instanceof Number number) {
      number(decimal.format(new BigDecimal(number.toString())));
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof List<?> list) {
      startArray();
      list.forEach(this::value);
      endArray();
    } else if (value instanceof Map<?, ?> map) {
      startObject();
      map.forEach((key, inner) -> name(String.valueOf(key)).value(inner));
      endObject();
    } else {
      throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
    return this;
  }
}
