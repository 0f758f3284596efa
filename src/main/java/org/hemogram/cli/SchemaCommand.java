package org.hemogram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemogram.report.Schemas;

/** {@code hemogram schema}: the JSON Schemas of the outputs. */
final class SchemaCommand implements Command {

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("the JSON Schema of an output, or the list of schemas")
        .customSynopsis("hemogram schema [OPTION]... [NAME]")
        .description("%nPrints a JSON Schema (draft 2020-12).")
        .footer(
            "", "Examples:", "  hemogram schema", "  hemogram schema report > report.schema.json");
    model.operands("NAME", Schemas.names(), "One of " + String.join(", ", Schemas.names()) + ".");
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    List<String> names = arguments.operands();
    if (names.size() > 1) {
      arguments.mistake("usage.too-many-names", "one schema at a time. Leave out the others.");
    }
    for (String name : names) {
      if (Schemas.text(name).isEmpty()) {
        String all = "There are " + String.join(", ", Schemas.names()) + ".";
        arguments.mistake(
            "usage.unknown-schema",
            "there is no schema '" + name + "'. " + NearestWord.hint(name, Schemas.names(), all));
      }
    }
    arguments.check();
    String text =
        names.isEmpty()
            ? String.join("\n", Schemas.names()) + "\n"
            : Schemas.text(names.get(0)).orElseThrow();
    try (OutputTarget out = session.standardOutput()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.commit();
    }
    return ExitCode.DONE;
  }
}
