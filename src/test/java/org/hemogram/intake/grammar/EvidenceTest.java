package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static DecimalEvidence decimals(String cells) {
    DecimalEvidence evidence = new DecimalEvidence();
    for (String cell : cells.split("\\|")) {
      evidence.see(cell);
    }
    return evidence;
  }

  private static DateEvidence dates(String cells) {
    DateEvidence evidence = new DateEvidence();
    for (String cell : cells.split("\\|")) {
      evidence.see(cell);
    }
    return evidence;
  }

  @ParameterizedTest
  @CsvSource({
    "'12|140',UNDECIDED",
    "'4,5|140',COMMA",
    "'4.5|140',POINT",
    "'1,234|2,500',UNDECIDED",
    "'1.234|2.500',UNDECIDED",
    "'1,234|4.5',POINT",
    "'1.234|4,5',COMMA",
    "'4,5|4.5',BOTH",
    "'1.234,5',COMMA",
    "'1,234,567',POINT",
    "'1.234.567',COMMA",
    "'1,50,000',POINT",
    "'0,415',COMMA",
    "'<0.1',POINT",
    "'4,0 - 10,0',COMMA",
    "'05.03.2024',UNDECIDED",
    "'Leukocytes, urine',UNDECIDED",
    "'see comment.|a, b',UNDECIDED",
    "'',UNDECIDED",
  })
  void should_decide_the_decimal_mark_of_a_file(String cells, DecimalMark expected) {
    assertThat(decimals(cells).mark()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'2024-03-05|2024-12-26',YMD",
    "'03/04/2024|05/06/2024',UNDECIDED",
    "'03/04/2024|13/04/2024',DMY",
    "'03/04/2024|04/13/2024',MDY",
    "'13/04/2024|04/13/2024',CONTRADICTORY",
    "'05.03.2024',DMY",
    "'13/4/24 8:10',DMY",
    "'24-03-05|99-03-05',YMD",
    "'99/03/05',YMD",
    "'5-Mar-2024|foo|',UNDECIDED",
    "'3/',UNDECIDED",
  })
  void should_decide_the_order_of_a_date_column(String cells, DateOrder expected) {
    assertThat(dates(cells).order()).isEqualTo(expected);
  }
}
