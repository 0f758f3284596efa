package org.hemogram.report.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Moment;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.PlainDecimal;
import org.hemogram.report.PlainMoment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON values on their way to a block. Every property is written, with {@code null} where there is
 * nothing; numbers never have an exponent. Belongs to one thread.
 */
final class JsonOut implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator((String) null)
          .build();

  private final JsonGenerator generator;
  private final PlainDecimal decimal = new PlainDecimal();
  private final PlainMoment moment = new PlainMoment();

  JsonOut(ByteBlock out) {
    generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Hands everything written so far to the block. */
  void flush() {
    generator.flush();
  }

  /** Hands everything written so far to the block and ends the value. */
  @Override
  public void close() {
    generator.close();
  }

  JsonOut startObject() {
    generator.writeStartObject();
    return this;
  }

  JsonOut startObject(String name) {
    generator.writeName(name);
    generator.writeStartObject();
    return this;
  }

  JsonOut endObject() {
    generator.writeEndObject();
    return this;
  }

  JsonOut startArray() {
    generator.writeStartArray();
    return this;
  }

  JsonOut startArray(String name) {
    generator.writeName(name);
    generator.writeStartArray();
    return this;
  }

  JsonOut endArray() {
    generator.writeEndArray();
    return this;
  }

  /** Starts a property whose value is written next. */
  JsonOut name(String name) {
    generator.writeName(name);
    return this;
  }

  JsonOut nothing(String name) {
    generator.writeName(name);
    generator.writeNull();
    return this;
  }

  JsonOut text(String name, @Nullable String value) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(value);
    }
    return this;
  }

  JsonOut text(String value) {
    generator.writeString(value);
    return this;
  }

  /** A time, {@code null} when there is none. */
  JsonOut time(String name, @Nullable Moment time) {
    generator.writeName(name);
    if (time == null || !time.isKnown()) {
      generator.writeNull();
    } else {
      moment.format(time);
      generator.writeString(moment.characters(), 0, moment.length());
    }
    return this;
  }

  JsonOut truth(String name, boolean value) {
    generator.writeName(name);
    generator.writeBoolean(value);
    return this;
  }

  JsonOut number(String name, long value) {
    generator.writeName(name);
    generator.writeNumber(value);
    return this;
  }

  /** A line number, {@code null} when it is 0. */
  JsonOut line(int line) {
    return line == 0 ? nothing("line") : number("line", line);
  }

  JsonOut number(String name, @Nullable BigDecimal value) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      number(value);
    }
    return this;
  }

  /** The shortest decimal that names the double; {@code null} for one that is no number. */
  JsonOut number(String name, @Nullable Double value) {
    generator.writeName(name);
    if (value == null || !Double.isFinite(value)) {
      generator.writeNull();
    } else {
      statistic(NumberOutput.toString(value, true));
    }
    return this;
  }

  /**
   * Most doubles are printed as plain decimals already; the others need their exponent resolved.
   */
  private void statistic(String shortest) {
    boolean plain = shortest.indexOf('E') < 0 && !shortest.endsWith(".0");
    if (plain) {
      generator.writeNumber(shortest);
    } else {
      number(new BigDecimal(shortest));
    }
  }

  /** A list of texts. */
  JsonOut texts(String name, List<String> values) {
    startArray(name);
    for (String value : values) {
      generator.writeString(value);
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
      generator.writeNull();
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(new BigDecimal(number.toString()));
    } else if (value instanceof String text) {
      generator.writeString(text);
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

  private void number(BigDecimal value) {
    decimal.format(value);
    int start = decimal.start();
    generator.writeNumber(decimal.characters(), start, decimal.end() - start);
  }
}
