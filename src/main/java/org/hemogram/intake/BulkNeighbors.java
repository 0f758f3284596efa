package org.hemogram.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.intake.tree.FhirReader;
import org.jspecify.annotations.Nullable;

/**
 * Files of a FHIR bulk export that belong to one that was named alone: patients, samples and
 * reports stand in files of their own beside the Observations, {@code Patient.ndjson} beside {@code
 * Observation.ndjson}.
 */
final class BulkNeighbors {

  private BulkNeighbors() {}

  /** The files beside those named, in order; none that is among them already. */
  static List<InputFile> of(List<InputFile> named) {
    Set<Path> known = new HashSet<>();
    named.forEach(file -> real(file.path(), known));
    List<InputFile> found = new ArrayList<>();
    for (InputFile file : named) {
      if (file.named() && file.path() != null && isObservations(file.path())) {
        for (Path neighbor : neighbors(file.path())) {
          if (real(neighbor, known)) {
            String name = neighbor.getFileName().toString();
            found.add(InputFile.of(Companions.sibling(file.name(), name), neighbor, false));
          }
        }
      }
    }
    return found;
  }

  /** Adds the real path; false when it was there or there is none. */
  private static boolean real(@Nullable Path path, Set<Path> into) {
    try {
      return path != null && into.add(path.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isObservations(Path path) {
    return isLines(path) && base(path).contains(FhirReader.bulkResults());
  }

  private static List<Path> neighbors(Path observations) {
    Path folder = observations.toAbsolutePath().getParent();
    List<Path> found = new ArrayList<>();
    if (folder == null) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String base = base(file);
        boolean belongs = FhirReader.bulkCompanions().stream().anyMatch(base::endsWith);
        if (belongs && isLines(file) && Files.isRegularFile(file)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    found.sort(Comparator.comparing(Path::toString));
    return found;
  }

  private static boolean isLines(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
  }

  private static String base(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
