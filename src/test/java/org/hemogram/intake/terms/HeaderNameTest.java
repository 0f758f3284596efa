package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNameTest {
  private static final UnitTable UNITS = Terms.standard().units();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          WBC (10^3/uL)                 | WBC                        | 10^3/uL
          WBC(10^3/uL)                  | WBC                        | 10^3/uL
          Hb g/dL                       | Hb                         | g/dL
          HGB [g/L]                     | HGB                        | g/L
          NEUT#(10^3/uL)                | NEUT#                      | 10^3/uL
          NEUT%(%)                      | NEUT%                      | %
          LYMPH%                        | LYMPH%                     | %
          Neutrophils (%)               | Neutrophils                | %
          PLT (10(3)/uL)                | PLT                        | 10(3)/uL
          MCH (fmol(Fe))                | MCH                        | fmol(Fe)
          Hematocrit (1)                | Hematocrit                 | 1
          WBC, K/uL                     | WBC                        | K/uL
          WBC x10^9/L                   | WBC                        | x10^9/L
          MCV fL                        | MCV                        | fL
          hb_g_dl                       | hb                         | g/dl
          HB_G_PER_DL                   | HB                         | G/DL
          hb_gdl                        | hb                         | g/dl
          PLT_KUL                       | PLT                        | K/UL
          platelets_per_ul              | platelets                  | /ul
          NEUTROPHILS_PER_UL            | NEUTROPHILS                | /UL
          anc_per_mm3                   | anc                        | /mm3
          plt_10e9_per_L                | plt                        | 10e9/L
          PLT_10_9_PER_L                | PLT                        | 10^9/L
          PLT_10E9_PER_L                | PLT                        | 10E9/L
          ANC_K_PER_UL                  | ANC                        | K/UL
          wbc_10_3_u_l                  | wbc                        | 10^3/ul
          WBC_10_3_U_L                  | WBC                        | 10^3/UL
          Leukocytes (WBC)              | Leukocytes (WBC)           | ''
          Immature platelet fraction    | Immature platelet fraction | ''
          Hemoglobin                    | Hemoglobin                 | ''
          Sample (fasting)              | Sample (fasting)           | ''
          %                             | %                          | ''
          )                             | )                          | ''
          """)
  void should_split_a_header_into_name_and_unit(String header, String name, String unit) {
    assertThat(HeaderName.split(header, UNITS)).isEqualTo(new HeaderName(name, unit));
  }
}
