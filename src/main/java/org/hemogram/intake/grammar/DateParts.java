package org.hemogram.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date cell in its parts: up to three numbers, a month by name, and what separates them.
 *
 * @param numbers the numbers as printed, the month's name as its number
 * @param named the index of the month that was a name, or -1
 * @param separator the first separator between numbers; a blank when there is none
 */
record DateParts(List<String> numbers, int named, char separator) {

  /** Words between the parts of a date that say nothing. */
  private static final String FILLERS =
      " de del of le the den st nd rd th er mon monday tue tues tuesday wed wednesday thu thur thurs"
          + " thursday fri friday sat saturday sun sunday montag dienstag mittwoch donnerstag freitag"
          + " samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi"
          + " samedi dimanche lunes martes miércoles miercoles jueves viernes sábado sabado domingo ";

  /** Takes a date apart; null when something in it belongs to no date. */
  static @Nullable DateParts of(String text, Map<String, String> months) {
    List<String> numbers = new ArrayList<>(3);
    int named = -1;
    char separator = ' ';
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (CellText.isDigit(c)) {
        while (i < text.length() && CellText.isDigit(text.charAt(i))) {
          i++;
        }
        numbers.add(text.substring(start, i));
      } else if (isUnitOfDate(c)) {
        separator = '-';
        i++;
      } else if (Character.isLetter(c)) {
        while (i < text.length() && isLetter(text.charAt(i))) {
          i++;
        }
        String word = CellText.key(text.substring(start, i));
        String month = months.get(word);
        if (month != null && named < 0) {
          named = numbers.size();
          numbers.add(month);
        } else if (!FILLERS.contains(" " + word + " ")) {
          return null;
        }
      } else if ("-/. ,".indexOf(c) >= 0) {
        separator = separator == ' ' && !numbers.isEmpty() ? c : separator;
        i++;
      } else {
        return null;
      }
    }
    return numbers.size() > 3 ? null : new DateParts(numbers, named, separator);
  }

  /** The signs for year, month and day stand behind their numbers in the order of ISO. */
  private static boolean isUnitOfDate(char c) {
    return c == '年' || c == '月' || c == '日' || c == '년' || c == '월' || c == '일';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && !isUnitOfDate(c);
  }

  int digits(int index) {
    return numbers.get(index).length();
  }

  int number(int index) {
    return digits(index) > 4 ? -1 : Integer.parseInt(numbers.get(index));
  }
}
