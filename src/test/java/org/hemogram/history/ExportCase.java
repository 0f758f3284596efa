package org.hemogram.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.Destination;
import org.hemogram.intake.Intake;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.Outcome;
import org.hemogram.intake.Vocabulary;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;

/**
 * An invented export with what has to come out of it, in one text: {@code === file NAME} begins a
 * file (with {@code charset=}, {@code eol=crlf|cr}, {@code end=cut}), {@code === expected} what is
 * told of it. In files {@code \t} is a tab and {@code \u0041} a character.
 */
record ExportCase(Map<String, byte[]> files, String expected) {

  /** Loading the tables takes longer than reading an export. */
  private static final Intake INTAKE = new Intake(Vocabulary.load(), IntakeSettings.RECOGNIZE, 2);

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  static ExportCase parse(String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String expected = "";
    for (String section : text.split("(?m)^=== ")) {
      int end = section.indexOf('\n');
      String[] head = section.substring(0, Math.max(end, 0)).strip().split(" ");
      String body = section.substring(end + 1);
      if (head[0].equals("file")) {
        files.put(head[1], bytes(body, List.of(head)));
      } else if (head[0].equals("expected")) {
        expected = body.strip();
      }
    }
    return new ExportCase(files, expected);
  }

  private static byte[] bytes(String body, List<String> head) {
    String text = body;
    Matcher escape = ESCAPE.matcher(text);
    text = escape.replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    text = text.replace("\\t", "\t");
    if (head.contains("end=cut")) {
      text = text.stripTrailing();
    }
    if (head.contains("eol=crlf")) {
      text = text.replace("\n", "\r\n");
    } else if (head.contains("eol=cr")) {
      text = text.replace("\n", "\r");
    }
    Charset charset = StandardCharsets.UTF_8;
    for (String word : head) {
      charset = word.startsWith("charset=") ? Charset.forName(word.substring(8)) : charset;
    }
    return text.getBytes(charset);
  }

  /**
   * Reads the files, each named as an argument, and tells what came out in the form of the case.
   */
  String read(Path folder) {
    List<String> arguments = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
        boolean inFolder = file.getKey().contains("/");
        String argument = (inFolder ? path.getParent() : path).toString();
        if (!arguments.contains(argument)) {
          arguments.add(argument);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told(arguments, InputStream.nullInputStream()).replace(folder + "/", "");
  }

  /** Reads what the arguments name and tells what came out. */
  static String told(List<String> arguments, InputStream standardInput) {
    HistoryBuilder builder = new HistoryBuilder();
    Outcome outcome =
        INTAKE.read(
            arguments,
            standardInput,
            new Destination() {
              @Override
              public EntrySink newBlock() {
                return builder.newBlock();
              }

              @Override
              public void append(EntrySink block, String file) {
                builder.append(block, file);
              }
            });
    return told(builder, outcome);
  }

  private static String told(HistoryBuilder builder, Outcome outcome) {
    History history = builder.build(Narrowing.NONE, PatientFacts.UNKNOWN);
    List<String> lines = new ArrayList<>();
    Map<String, Integer> codes = new TreeMap<>();
    outcome.problems().forEach(p -> count(codes, p));
    for (InputReport report : outcome.inputs()) {
      InputReport input = history.account(report);
      EntryCounts e = input.entries();
      lines.add(
          "%s %s read %d used %d duplicate %d ignored %d rejected %d"
              .formatted(
                  input.dialect() == null
                      ? input.role().name().toLowerCase(Locale.ROOT)
                      : input.dialect(),
                  input.file(),
                  e.read(),
                  e.used(),
                  e.duplicate(),
                  e.ignored(),
                  e.rejected()));
      builder.ignored(input.file()).forEach((n, c) -> lines.add("ignored " + c + " " + n));
      builder.problems(input.file()).forEach(p -> count(codes, p));
    }
    for (int p = 0; p < history.patients(); p++) {
      if (history.takesPartAsPatient(p)) {
        patient(history.patient(p), lines, codes);
      }
    }
    codes.forEach((code, n) -> lines.add("told " + code + " " + n));
    return String.join("\n", lines);
  }

  private static void patient(
      PatientHistory patient, List<String> lines, Map<String, Integer> codes) {
    PatientFacts facts = patient.facts();
    lines.add(
        "patient %s %s %s"
            .formatted(
                patient.patient(),
                facts.sex().name().toLowerCase(Locale.ROOT),
                facts.birthDate().isKnown() ? facts.birthDate().text() : "-"));
    for (LabResult r : patient.results()) {
      if (!r.isDerived()) {
        lines.add(
            "%s %s %s%s"
                .formatted(
                    r.time().isKnown() ? r.time() : "-",
                    r.analyte(),
                    r.quantity().text(),
                    r.assay().remarks().isEmpty() ? "" : " " + r.assay().remarks()));
      }
    }
    for (RejectedResult r : patient.rejected()) {
      lines.add(
          "%s %s rejected %s"
              .formatted(r.time().isKnown() ? r.time() : "-", r.analyte(), r.reason()));
    }
    patient.problems().forEach(p -> count(codes, p));
  }

  private static void count(Map<String, Integer> codes, Problem problem) {
    codes.merge(problem.code(), problem.count(), Integer::sum);
  }
}
