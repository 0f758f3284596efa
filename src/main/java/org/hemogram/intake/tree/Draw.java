package org.hemogram.intake.tree;

import java.util.Set;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Remark;

/**
 * What all entries of one Observation share.
 *
 * @param isBlood false when the sample is something else, or not of a person; nothing else counts
 *     then
 * @param patient whose blood it is
 * @param time when it was taken
 * @param remarks what has to be known about it
 * @param facts what is known of the patient, as far as the links were looked at
 */
record Draw(boolean isBlood, String patient, Moment time, Set<Remark> remarks, PatientFacts facts) {

  /** Not a person's blood. */
  static final Draw NOT_BLOOD = new Draw(false, "", Moment.NONE, Set.of(), PatientFacts.UNKNOWN);
}
