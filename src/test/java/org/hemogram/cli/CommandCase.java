package org.hemogram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line with what has to come of it.
 *
 * @param folder where it lies
 * @param environment variables, written before the command as in a shell
 * @param arguments the arguments of the program
 */
record CommandCase(Path folder, Map<String, String> environment, List<String> arguments) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(.*)");
  private static final String FOLDER = "CASE";

  static CommandCase read(Path folder) throws IOException {
    Map<String, String> environment = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    boolean started = false;
    Matcher word = WORD.matcher(Files.readString(folder.resolve("cmd")));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      Matcher variable = VARIABLE.matcher(text);
      if (started) {
        arguments.add(text.replace(FOLDER, slashes(folder)));
      } else if (variable.matches()) {
        environment.put(variable.group(1), variable.group(2));
      } else if (text.equals("hemogram")) {
        started = true;
      } else {
        throw new IOException(folder + "/cmd: expected 'hemogram', found '" + text + "'");
      }
    }
    return new CommandCase(folder, environment, arguments);
  }

  Invocation.Ended run() {
    Invocation.Ended ended =
        new Invocation().environment(environment).with(arguments.toArray(new String[0]));
    return new Invocation.Ended(ended.exit(), anywhere(ended.out()), anywhere(ended.err()));
  }

  private String anywhere(String text) {
    return text.replace(slashes(folder), FOLDER);
  }

  private static String slashes(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  Invocation.Ended expected() throws IOException {
    return new Invocation.Ended(
        Integer.parseInt(Files.readString(folder.resolve("exit")).strip()),
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }

  void write(Invocation.Ended ended) throws IOException {
    Files.writeString(folder.resolve("exit"), ended.exit() + "\n");
    Files.writeString(folder.resolve("stdout"), ended.out());
    Files.writeString(folder.resolve("stderr"), ended.err());
  }
}
