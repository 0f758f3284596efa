package org.hemogram.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Assessment;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.notes.Audience;
import org.hemogram.notes.NoteLibrary;

/** A report around invented patients, written as {@code analyze} writes one. */
public final class SampleReport {
  /** The shipped notes. */
  public static final NoteLibrary LIBRARY = new NoteLibrary("en");

  private SampleReport() {}

  /** What stands around the patients. */
  public static ReportFrame frame(NotesMode notes, int patients) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("criteria", List.of("ctcae-5.0", "who-2024"));
    settings.put("intervals", "export-then-builtin");
    settings.put("reticulocyteLimit", 60);
    settings.put("since", null);
    settings.put("duffyNull", false);
    return new ReportFrame(
        "hemogram",
        "0.1.0",
        settings,
        inputs(),
        patients,
        Audience.PATIENT,
        notes,
        Disclaimer.of(LIBRARY).text(Audience.PATIENT),
        Disclaimer.of(LIBRARY).urgent());
  }

  /** One table, read with a few losses, and one file that was skipped. */
  public static List<InputReport> inputs() {
    return List.of(
        new InputReport(
            "counts.csv",
            "generic-wide",
            "its header names a patient, a date and five analytes",
            InputReport.Role.RESULTS,
            "UTF-8",
            ";",
            ",",
            "dmy",
            List.of(
                new InputReport.Column("Patient", "patient", null, null),
                new InputReport.Column("Datum", "time", null, null),
                new InputReport.Column("Hb", "value", "hemoglobin", "g/dL"),
                new InputReport.Column("PLT", "value", "platelets", null),
                new InputReport.Column("Bemerkung\u0007", "comment", null, null)),
            List.of(
                new InputReport.AnalyteCount(
                    Analyte.HEMOGLOBIN,
                    40,
                    5,
                    List.of(
                        new InputReport.UnitCount("g/dL", "g/L", BigDecimal.TEN, 39),
                        new InputReport.UnitCount("", "g/L", BigDecimal.ONE, 1))),
                new InputReport.AnalyteCount(
                    Analyte.PLATELETS,
                    26,
                    5,
                    List.of(new InputReport.UnitCount("10*9/L", "10*9/L", BigDecimal.ONE, 26)))),
            List.of(new InputReport.RejectedCount("data.unit-unknown", Analyte.HEMOGLOBIN, 2)),
            List.of(
                new InputReport.UnknownName("Thrombozyten (Citrat)", 3, "platelets"),
                new InputReport.UnknownName("Farbe", 1, null)),
            new EntryCounts(73, 66, 1, 4, 2)),
        new InputReport(
            "notes.pdf",
            null,
            "its name does not end like a table or JSON",
            InputReport.Role.SKIPPED,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            EntryCounts.NONE));
  }

  /** Problems of the input. */
  public static List<Problem> problems() {
    return List.of(
        new Problem(
            "data.unit-unknown",
            Severity.WARNING,
            "The unit 'g/dl%' is not known. Did you mean 'g/dL'?",
            2,
            "counts.csv",
            17,
            "MCHC"),
        new Problem(
            "data.encoding",
            Severity.INFO,
            "The file was read as windows-1252. --encoding states it.",
            1,
            "counts.csv",
            0,
            null));
  }

  /** The whole output of a form. */
  public static String write(
      ReportForm form, NotesMode mode, List<Assessment> patients, List<Problem> problems) {
    ByteBlock out = new ByteBlock();
    ReportNotes notes = new ReportNotes(LIBRARY, Audience.PATIENT, mode, false);
    form.opening(out);
    boolean first = true;
    for (Assessment patient : patients) {
      notes.add(patient);
      form.patient(patient, first, out);
      first = false;
    }
    notes.add(problems);
    form.closing(new ReportEnd(notes.notes(), notes.isAboutThePast(), problems), out);
    return out.text();
  }
}
